"""Forms of the collaborations: what each is for, who is in it, where it stands, what becomes of its record."""
