"""A paper as a tree of values, written as HTML, DOCX, PDF/UA and plain text."""
