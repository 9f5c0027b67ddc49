"""Checks that reckon again what a paper says of its own figures in words, one a file."""
