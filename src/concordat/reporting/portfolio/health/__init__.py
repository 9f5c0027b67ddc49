"""The health of collaborations: the answers with the rows that they rest on. Pure."""
