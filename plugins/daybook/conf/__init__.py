"""Settings are checked at the door: every one is read, or refused by its name."""
