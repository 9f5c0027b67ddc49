"""Agreements: the register, one agreement, its clauses, what is due, and entering one."""
