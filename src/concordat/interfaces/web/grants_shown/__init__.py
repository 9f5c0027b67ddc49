"""What pages of other subjects show of grants, and the words for it; knows none of those pages."""
