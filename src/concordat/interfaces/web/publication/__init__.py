"""What policing bodies publish: what is left to be done, deciding it, and the pages that anyone may read."""
