"""A trial.py with a fault for each number, and none for most."""

from __future__ import annotations

import json
import sys
import time
from typing import Any

ANSWERS: dict[int, dict[str, Any]] = {
    5: {"outcome": "raised", "fault": "KeyError"},
    6: {"outcome": "slow", "seconds": 2.5},
    8: {"outcome": "large", "grown": 2_000_000_000},
}

if __name__ == "__main__":
    print("ready", flush=True)
    for line in sys.stdin:
        number = int(line)
        if number == 2:
            sys.exit(7)
        if number == 3:
            time.sleep(60)
        well = {"number": number, "name": "x", "outcome": "whole", "fault": None}
        well |= {"seconds": 0.1, "grown": 0}
        print(json.dumps(well | ANSWERS.get(number, {})), flush=True)
