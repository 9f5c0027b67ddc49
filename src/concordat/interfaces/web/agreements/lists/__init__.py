"""The lists of agreements: the register, what is due, what leaving would cost, and data agreements."""
