"""Workbooks: what is asked goes in, bytes come out."""
