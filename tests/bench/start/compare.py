# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts both programs in turn and compares the times to the first painted frame.

Heat and load slow both programs of a round alike, so that the median of the rounds' ratios counts.
The status is 0 only if that of the time to the first frame meets the bar.
"""

import statistics
import subprocess
import sys
import time

BAR = 1.15
ROUNDS = 25


def measure(program):
    """Gives the seconds to the first frame, and those that the processor worked."""
    start = time.clock_gettime_ns(time.CLOCK_MONOTONIC) / 1000
    shown, worked = subprocess.run([program], check=True, stdout=subprocess.PIPE,
                                   text=True).stdout.split()
    return (int(shown) - start) / 1e6, int(worked) / 1e6


def main():
    empty, program = sys.argv[1:]

    # Once each for the caches of files and fonts.
    measure(empty)
    measure(program)
    rounds = [measure(empty) + measure(program) for _ in range(ROUNDS)]

    ratios = []
    for name, i in [('Time to the first frame', 0), ('Time of the processor', 1)]:
        ratios.append(statistics.median(row[i + 2] / row[i] for row in rounds))
        print(f'{name}: {statistics.median(row[i] for row in rounds):.3f} s for an empty window, '
              f'{statistics.median(row[i + 2] for row in rounds):.3f} s for the program, '
              f'ratio {ratios[-1]:.2f}')

    print(f'The first ratio may be {BAR} at most.')
    return 0 if ratios[0] <= BAR else 1


sys.exit(main())
