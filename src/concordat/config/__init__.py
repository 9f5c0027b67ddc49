"""Settings, address roots, timetable: wires everything, imported by nothing."""
