"""Many papers: gathered from files, folders and zips, read by processes that a bad paper cannot take down."""
