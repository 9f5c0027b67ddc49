"""What happened, who did it, and the seal that shows nothing was altered."""
