"""What would happen, making it so, and taking it back."""
