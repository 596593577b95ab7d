"""What is affordable together: the best set, what each tactic changes in it, what stops for what, what stands in the way."""
from planproof.funding.binding import binding
from planproof.funding.displaced import displaced, rivals
from planproof.funding.frequency import selection_frequency
from planproof.funding.fund import fund
from planproof.funding.room import Room
from planproof.funding.start import start_this
from planproof.funding.weigh import weigh
from planproof.funding.what_stops import what_stops

__all__ = ["Room", "fund", "weigh", "start_this", "what_stops", "binding",
           "displaced", "rivals", "selection_frequency"]
