"""Posts beside the other registers: what ends before the stage that it serves, and the load on who holds several."""
