"""Data-sharing and data-processing agreements: the list, one of them, and the forms of what it says."""
