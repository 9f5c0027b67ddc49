"""Appraisals from a spreadsheet: looked at cell by cell, and taken into the register whole or not at all."""
