"""Values every room speaks in. No Django, no clock, no input or output."""
