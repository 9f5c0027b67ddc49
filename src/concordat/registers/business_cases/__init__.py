"""Business cases: how far each has got, stage by stage, and who decided."""
