"""What a person began to type into a form and has not sent yet: that person's own, and no part of the register."""
