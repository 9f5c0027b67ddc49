"""Web pages to lines and grids."""
