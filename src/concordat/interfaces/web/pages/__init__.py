"""The pages about the service itself; open to everyone, and each says only what is so."""
