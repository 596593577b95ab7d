"""Words, tables and figures: the only place that rounds and translates."""
