"""Concordat: the system of record for collaboration between emergency services.

Imports only go down the storeys; see docs/architecture.md.
"""
