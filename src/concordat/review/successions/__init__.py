"""Carrying on: what a change of bodies touches in the registers, and the one act that writes it into each."""
