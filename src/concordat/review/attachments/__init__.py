"""Files that go with a record: the file itself under its hash, and the record that names it."""
