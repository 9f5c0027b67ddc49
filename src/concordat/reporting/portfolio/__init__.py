"""What compares registers: the tree with its ratings, one collaboration, one organisation, who shares what."""
