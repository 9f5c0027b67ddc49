"""What the blocks of a paper mean: typed statements with their evidence."""
