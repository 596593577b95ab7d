"""Files to model: a team's workbook, read as people write it, and written back."""
from importlib import import_module

_HOME = {
    "read_workbook": "workbook_file",
    "read_file": "workbook_file",
    "Reading": "workbook_file",
    "Mapping": "mapping",
    "SheetMapping": "mapping",
    "load_mapping": "mapping",
    "save_mapping": "mapping",
    "propose_mapping": "propose",
    "write_workbook": "writer",
    "write_template": "template",
    "give_back": "give_back",
    "read_results": "results_file",
    "write_results_template": "results_template",
}
__all__ = list(_HOME)


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'planproof.intake' has no attribute {name!r}")
    found = getattr(import_module(f"planproof.intake.{_HOME[name]}"), name)
    globals()[name] = found          # a module of the same name would otherwise take the name's place
    return found
