"""The wizard that makes categories of one's own; imported when it is opened."""
