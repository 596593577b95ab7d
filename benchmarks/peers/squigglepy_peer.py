"""squigglepy: its samples, the model on their arrays. Run by benchmarks/simulate.py in an environment that has it."""
from __future__ import annotations

import json
import sys
import time

import numpy as np
import squigglepy as sq
from model import drawn, npv


def main(specification: str, draws: int) -> None:
    """Print seconds, average and bad case as JSON."""
    with open(specification) as file:
        spec = json.load(file)
    sq.set_seed(1)
    start = time.process_time()
    values = {name: drawn(doubt, sq.sample(sq.norm(mean=0, sd=1), draws)) for name, doubt in spec["doubts"].items()}
    found = npv({**spec["sure"], **values}, sq.sample(sq.norm(mean=0, sd=1), draws), spec["cut"])
    p10 = np.quantile(found, 0.1)
    seconds = time.process_time() - start
    sys.stdout.write(json.dumps({"draws": draws, "seconds": seconds, "mean": found.mean(), "p10": p10}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
