"""What fits together, as HTML: the ideas to tick, lines and teams by month, what stops for what."""
