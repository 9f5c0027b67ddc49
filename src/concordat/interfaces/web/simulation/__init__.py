"""Uncertainty: what benefits may come to against their plan, their ranges, and events that strike several."""
