"""The edges: web pages and the command line. They do not know each other."""
