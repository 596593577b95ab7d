"""monaco: a simulation of cases, each a call of the model. Run by benchmarks/simulate.py in an environment that has it."""
from __future__ import annotations

import json
import sys
import time

import monaco as mc
import numpy as np
from model import drawn, npv
from scipy.stats import norm

SPEC: dict = {}


def prepare(case) -> list:
    """The numbers of one case, as the model takes them."""
    *scores, noise = (case.invals[name].val for name in (*SPEC["doubts"], "noise"))
    values = (drawn(doubt, score) for doubt, score in zip(SPEC["doubts"].values(), scores, strict=True))
    return [{**SPEC["sure"], **dict(zip(SPEC["doubts"], values, strict=True))}, noise]


def run(world: dict, noise: float) -> list:
    """The model of one case."""
    return [npv(world, noise, SPEC["cut"])]


def keep(case, result: float) -> None:
    """What is kept of a case."""
    case.addOutVal("npv", result)


def main(specification: str, draws: int) -> None:
    """Print seconds, average and bad case as JSON."""
    with open(specification) as file:
        SPEC.update(json.load(file))
    start = time.process_time()
    sim = mc.Sim(name="pilot", ndraws=draws, fcns={mc.SimFunctions.PREPROCESS: prepare, mc.SimFunctions.RUN: run,
                                                   mc.SimFunctions.POSTPROCESS: keep},
                 samplemethod="sobol_random", seed=1, singlethreaded=True, firstcaseismedian=False, savesimdata=False,
                 savecasedata=False, verbose=False, debug=True)
    for name in (*SPEC["doubts"], "noise"):
        sim.addInVar(name=name, dist=norm, distkwargs={"loc": 0, "scale": 1})
    sim.runSim()
    found = np.array(sim.outvars["npv"].nums)
    p10 = np.quantile(found, 0.1)
    seconds = time.process_time() - start
    sys.stdout.write(json.dumps({"draws": draws, "seconds": seconds, "mean": found.mean(), "p10": p10}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
