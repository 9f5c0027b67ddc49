"""What posts come to: the load on one holder, and what of a post ends before what it is for."""
