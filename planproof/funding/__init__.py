"""What is affordable together: the best set, what each tactic changes in it, what stops for what."""
from planproof.funding.fund import fund

__all__ = ["fund"]
