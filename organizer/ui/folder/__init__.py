"""The open folder: its state and the generators that find it out, without widgets."""
