"""Charts: one specification gives the SVG of a page, the PNG of a Word file and the table beside both."""
