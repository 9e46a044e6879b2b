"""What a command costs as a whole process: for the benchmarks beside this file."""

import os
import statistics
import subprocess
import sys
import time


class Cost:
    """Of one process and those it waited for: processor seconds, wall seconds, megabytes at the peak."""

    def __init__(self, cpu, wall, memory):
        self.cpu, self.wall, self.memory = cpu, wall, memory


def measure_once(command, listing=None, **options):
    with open(listing or os.devnull, "rb") as given:
        begin = time.monotonic()
        process = subprocess.Popen([str(word) for word in command], stdin=given, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, **options)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} failed: {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, time.monotonic() - begin, usage.ru_maxrss / 1024)


def measure(command, runs, listing=None, **options):
    costs = [measure_once(command, listing, **options) for _ in range(runs)]
    return Cost(*(statistics.median(getattr(cost, name) for cost in costs) for name in ("cpu", "wall", "memory")))
