"""Plain NumPy: a stream of SFC64 numbers, chunks that fit the cache. Run by benchmarks/simulate.py."""
from __future__ import annotations

import json
import sys
import time

import numpy as np
from model import drawn, npv

CHUNK = 32_768


def main(specification: str, draws: int, seed: int = 1) -> None:
    """Print seconds, average and bad case as JSON."""
    with open(specification) as file:
        spec = json.load(file)
    generator, found = np.random.Generator(np.random.SFC64(seed)), np.empty(draws)
    start = time.process_time()
    for first in range(0, draws, CHUNK):
        size = min(CHUNK, draws - first)
        values = {name: drawn(doubt, generator.standard_normal(size)) for name, doubt in spec["doubts"].items()}
        found[first:first + size] = npv({**spec["sure"], **values}, generator.standard_normal(size), spec["cut"])
    p10 = np.quantile(found, 0.1)
    seconds = time.process_time() - start
    sys.stdout.write(json.dumps({"draws": draws, "seconds": seconds, "mean": found.mean(), "p10": p10}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
