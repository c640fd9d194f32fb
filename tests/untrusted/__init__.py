"""What comes from outside is data, whatever it holds: no photo changes, nothing is run."""
