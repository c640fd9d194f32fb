"""Sample pictures, drawn by the program itself: something to try it on without one's own photos."""
