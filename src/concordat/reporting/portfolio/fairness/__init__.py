"""Fairness: what each partner pays, saves, decides and uses, side by side."""
