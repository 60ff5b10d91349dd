"""What was published changes only together with a correction that says so."""
