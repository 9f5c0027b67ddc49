"""Measurements: one file a benchmark, run by ``python -m benchmarks.run NAME``."""
