"""A return that came as a letter, Word file or e-mail: what it answers is proposed, and a person accepts it."""
