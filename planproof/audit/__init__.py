"""The rulebook and what it finds."""
