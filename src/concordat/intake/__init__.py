"""RAW: files arrive, are read and become proposals. Cannot see a register."""
