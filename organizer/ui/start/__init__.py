"""What a person sees first."""
