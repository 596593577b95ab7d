"""Design and simulation of a finite pilot."""
from planproof.pilot.inputs import design_pilot, design_pilots, has_estimates
from planproof.pilot.simulate import simulate

__all__ = ["design_pilot", "design_pilots", "has_estimates", "simulate"]
