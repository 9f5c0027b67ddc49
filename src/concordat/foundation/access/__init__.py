"""Users, memberships, names of persons, sign-in: who holds which role."""
