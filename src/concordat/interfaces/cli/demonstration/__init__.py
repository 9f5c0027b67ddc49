"""The demonstration: five board papers in the project's own words, and the accounts that use them."""
