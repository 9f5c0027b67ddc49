"""Posts: the list, a post's page, the forms that report on it, who pays, and the load that line managers see."""
