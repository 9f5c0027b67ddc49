"""Checks of agreements: who has signed, who must be a party, and who pays against who votes."""
