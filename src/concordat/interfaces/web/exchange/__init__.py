"""Exchange: what partners give each other in kind, pay for, and share."""
