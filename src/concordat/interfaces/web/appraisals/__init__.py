"""Appraisals: a file of options sent to a case, looked at cell by cell, and its options beside each other."""
