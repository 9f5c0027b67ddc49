"""The sections of a board paper, one a file. Pure: material in, blocks out."""
