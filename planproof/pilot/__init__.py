"""Design and simulation of a finite pilot."""
