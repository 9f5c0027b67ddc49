"""Who shares what: functions by organisations, how each is done, and what is held twice. Pure."""
