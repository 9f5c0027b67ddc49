"""Word files to lines and grids."""
