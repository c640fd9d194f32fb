"""Long work: the one bridge to worker threads, and where it is told of."""
