"""What is affordable together, and what would have to stop."""
