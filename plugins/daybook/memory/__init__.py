"""What one run remembers for the next, where it lies, and when it is worth nothing any more."""
