"""Benefits: the list, a benefit's page with its profile, baseline and dependencies, and the benefits map."""
