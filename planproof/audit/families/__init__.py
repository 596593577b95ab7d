"""The checks, a file per family; a new file here is a new family."""
