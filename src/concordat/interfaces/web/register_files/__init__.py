"""Pages: the register as files, sent, looked at and taken in."""
