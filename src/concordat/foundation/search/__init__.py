"""The index of what people look for: words of the registers and of the sources, seen as their rows are seen."""
