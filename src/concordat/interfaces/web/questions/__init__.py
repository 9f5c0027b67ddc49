"""A policing body's notes and questions, and their answers."""
