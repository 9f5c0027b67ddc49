"""Search: one box over everything that the actor may see."""
