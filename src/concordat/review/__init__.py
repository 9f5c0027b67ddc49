"""JUDGEMENT: a person accepts. The only road from what was read to a register."""
