"""What is published: the page of a policing body as a file."""
