"""The checks behind the findings, one a file: facts in, findings out. Pure; the record and the review feed them."""
