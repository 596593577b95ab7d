"""Decision rules, a file each: from what a pilot showed to "roll out" or not, for the simulation and the read-out alike."""
