"""How many, as a text has it."""
