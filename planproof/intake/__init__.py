"""Files to model: a team's workbook, read as people write it, and written back."""
