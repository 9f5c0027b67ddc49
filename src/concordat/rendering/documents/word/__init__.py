"""A paper as a Word file: real headings, tables whose head repeats, real footnotes, words for every picture."""
