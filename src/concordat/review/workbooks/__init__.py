"""Returns by workbook: what is asked goes out as Excel files, what comes back is matched, shown and taken."""
