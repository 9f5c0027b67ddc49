"""Reads of the money over several registers, each through the register's own queries."""
