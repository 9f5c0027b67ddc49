"""The home page: one screen."""
