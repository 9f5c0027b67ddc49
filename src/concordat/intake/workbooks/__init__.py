"""Workbooks that people filled in, as their cells; what the cells mean is for those who asked."""
