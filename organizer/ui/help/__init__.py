"""Help, About, the log, and what happens when the program itself fails."""
