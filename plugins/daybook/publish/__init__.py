"""A site leaves the house: whole or not at all, and so that anyone can check it."""
