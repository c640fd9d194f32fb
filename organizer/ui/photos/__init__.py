"""The page of an open folder: the grid and all beside it."""
