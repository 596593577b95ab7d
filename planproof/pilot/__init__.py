"""Design and simulation of a finite pilot."""
from planproof.pilot.design import best_design, designed
from planproof.pilot.draws import value_draws
from planproof.pilot.inputs import design_pilot, design_pilots, has_estimates, missing_inputs
from planproof.pilot.limits import limits_of
from planproof.pilot.sensitivity import sensitivity
from planproof.pilot.simulate import simulate
from planproof.pilot.sobol import sobol

__all__ = ["best_design", "design_pilot", "design_pilots", "designed", "has_estimates", "limits_of", "missing_inputs",
           "sensitivity", "simulate", "sobol", "value_draws"]
