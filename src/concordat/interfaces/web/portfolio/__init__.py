"""The portfolio: the tree, one collaboration, one organisation, who shares what."""
