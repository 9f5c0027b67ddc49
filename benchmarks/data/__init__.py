"""What benchmarks are run on."""
