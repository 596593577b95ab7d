"""The command line: `planproof app | lab | template | import | audit | reply | simulate | publish`."""
from __future__ import annotations

import gc
import sys
from argparse import Namespace

from planproof.cli.options import parser
from planproof.cli.output import complain
from planproof.errors import PlanproofError
from planproof.model.message import say

FINE, SIGN_FAILED, BAD_INPUT = 0, 1, 2
FEW_LOOKS = 50_000       # records made between two searches for garbage: most commands are over before there is any


def main(arguments: list[str] | None = None) -> int:
    """Run one command.

    returns  0 fine, 1 when --strict and a sign fails, 2 bad input, every problem of it on stderr
    """
    gc.set_threshold(FEW_LOOKS)
    options = parser().parse_args(arguments)
    try:
        return options.run(options)
    except PlanproofError as error:
        _complain(error, options)
        return BAD_INPUT
    except BrokenPipeError:
        sys.stderr.close()
        return FINE
    except OSError as error:
        _complain(_cannot(error), options)
        return BAD_INPUT


def _complain(error: PlanproofError, options: Namespace) -> None:
    from planproof.cli.inputs import wording_of

    complain(error, wording_of(options))


def _cannot(error: OSError) -> PlanproofError:
    why = error.strerror or str(error)
    return PlanproofError(say("{file} cannot be read or written: {why}.", file=str(error.filename or ""), why=why),
                          fix=say("Check that the folder is there and that you may write to it."))
