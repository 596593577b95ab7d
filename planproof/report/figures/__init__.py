"""Figures as values: one file each, the finding as its title."""
