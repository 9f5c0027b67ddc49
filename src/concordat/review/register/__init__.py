"""The register as files: exported whole, and taken in again row by row with a preview, each cell its own evidence."""
