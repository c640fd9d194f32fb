"""What is asked for: the bar, the options, names and rules of one's own."""
