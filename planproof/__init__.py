"""planproof: is this tactic a random act, and what is it worth to pilot it before we pay for it?

The straight line, in its order:

    workbook = pp.read_workbook("data/samples/retail.xlsx")
    report   = pp.audit(workbook)
    answer   = pp.fund(workbook)
    pilot    = pp.design_pilot(workbook, "pinterest-board")
    forecast = pp.simulate(pilot, draws=100_000, seed=7)
    readout  = pp.read_out(pilot, pp.read_results("results.csv"))
    pp.publish(workbook, "board.html")

Names load when they are first used, so that `import planproof` stays fast.
"""
import sys
from importlib import import_module
from types import ModuleType

_HOME = {
    "read_workbook": "planproof.intake",
    "write_workbook": "planproof.intake",
    "audit": "planproof.line",
    "fund": "planproof.line",
    "design_pilot": "planproof.line",
    "simulate": "planproof.pilot",
    "read_results": "planproof.intake",
    "read_out": "planproof.line",
    "publish": "planproof.line",
    "PlanproofError": "planproof.errors",
}
__all__ = list(_HOME)
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'planproof' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)


class _Line(ModuleType):
    """Lets `planproof.audit` be the stage of the line, though the folder of its checks has the same name."""

    @property
    def audit(self) -> object:
        """planproof.line.audit, whatever was imported before."""
        return __getattr__("audit")

    @audit.setter
    def audit(self, folder: ModuleType) -> None:
        """The import system binds the folder here; `from planproof.audit import ...` finds it all the same."""


sys.modules[__name__].__class__ = _Line
