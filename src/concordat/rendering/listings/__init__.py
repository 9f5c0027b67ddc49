"""Public lists: data in, one HTML file out that stands by itself on any website."""
