"""From a pilot's results to one of four answers."""
from planproof.readout.read_out import read_out

__all__ = ["read_out"]
