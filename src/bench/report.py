"""Turns the rows that `run` collected into tables: `report.py load rows.tsv` or `report.py start rows.tsv`."""

import collections
import statistics
import sys

GOALS = {  # requests/s of Express and of nginx, and Express's p99; 1.5 times Express would be 0.05 of nginx, so that goal is the JVM's
    "relay-jvm": (3.0, 0.15, 1 / 3),
    "relay-native": (1.5, None, 1 / 3),
}
START_GOAL = {"relay-native": (25.0, 60.0)}  # ms, MB


def rows(path):
    grouped = collections.defaultdict(list)
    with open(path) as file:
        for line in file:
            name, *values = line.rstrip("\n").split("\t")
            grouped[name].append([float(value) for value in values])
    return grouped


def table(head, body):
    widths = [max(len(str(line[i])) for line in [head, *body]) for i in range(len(head))]
    for line in [head, *body]:
        print("  ".join(str(cell).ljust(w) if i == 0 else str(cell).rjust(w) for i, (cell, w) in enumerate(zip(line, widths))))


def verdict(met):
    return "met" if met else "MISSED"


def load(grouped):
    median = {}
    body, faults, doubts = [], [], []
    for name, rounds in grouped.items():
        columns = list(zip(*rounds))
        requests, seconds, p50, p99, bad, broken, cpu, load_cpu, stand_in_cpu, busy0, busy1, arrived = columns
        per_second = [n / s for n, s in zip(requests, seconds)]
        cpu_us = [c / n * 1e6 for c, n in zip(cpu, requests)]
        foreign = [max(0.0, busy - c / s * 100) for busy, c, s in zip(busy0, cpu, seconds)]
        m = statistics.median
        median[name] = m(per_second), m(p50) / 1000, m(p99) / 1000, m(cpu_us)
        body.append([
            name, f"{m(per_second):.0f}", f"{min(per_second):.0f}-{max(per_second):.0f}", f"{m(p50) / 1000:.2f}", f"{m(p99) / 1000:.2f}",
            f"{sum(bad):.0f}", f"{sum(broken):.0f}", f"{m(cpu_us):.0f}", f"{m(busy0):.0f}%", f"{m(foreign):.0f}%", f"{m(busy1):.0f}%",
            f"{m(c / n * 1e6 for c, n in zip(load_cpu, requests)):.0f}+{m(c / n * 1e6 for c, n in zip(stand_in_cpu, requests)):.0f}",
        ])  # fmt: skip
        if sum(bad) or sum(broken):
            faults.append(f"{name}: {sum(bad):.0f} answers were not 2xx, {sum(broken):.0f} socket errors or timeouts: its figures do not count")
        for n, reached in zip(requests, arrived):
            if not n <= reached <= n * 1.01 + 100:
                faults.append(f"{name}: {n:.0f} webhooks were answered but {reached:.0f} events reached the stand-in")
        if m(busy0) < 95 and m(busy1) > 95:
            doubts.append(f"{name}: the load core was full and the server core was not: its requests/s are a lower bound; compare CPU per request")
        if max(foreign) > 8:
            doubts.append(f"{name}: up to {max(foreign):.0f}% of the server core went elsewhere (kernel or other programs): if other work ran, measure again")
    table(
        ["candidate", "req/s", "range", "p50 ms", "p99 ms", "non-2xx", "errors", "CPU us/req", "server core", "of it others", "load core", "wrk+stand-in us/req"],
        body,
    )
    ratios(median)
    for line in doubts:
        print("note:", line)
    for line in faults:
        print("FAULT:", line)
    return not faults


def ratios(median):
    print()
    head, body = ["ratios"], [[name] for name in median]
    for other in ("express", "nginx"):
        if other not in median:
            continue
        head += [f"req/s : {other}", f"p50 : {other}", f"p99 : {other}", f"CPU : {other}"]
        for line in body:
            line += [f"{mine / theirs:.2f}" for mine, theirs in zip(median[line[0]], median[other])]
    table(head, body)
    if not {"express", "nginx"} <= set(median):
        return
    for name, (times_express, of_nginx, of_p99) in GOALS.items():
        if name in median:
            speed, slow = median[name][0], median[name][2]
            parts = [f"{speed / median['express'][0]:.2f} x Express's requests (goal {times_express}: {verdict(speed >= times_express * median['express'][0])})"]
            if of_nginx:
                parts.append(f"{speed / median['nginx'][0]:.3f} of nginx's (goal {of_nginx}: {verdict(speed >= of_nginx * median['nginx'][0])})")
            parts.append(f"{slow / median['express'][2]:.2f} of Express's p99 (goal {of_p99:.2f}: {verdict(slow <= of_p99 * median['express'][2])})")
            print(f"{name}: {', '.join(parts)}")


def start(grouped):
    body, goals = [], []
    for name, starts in grouped.items():
        opened, answered, resident, peak, cpu, refused = zip(*starts)
        m = statistics.median
        body.append([
            name, len(starts), f"{m(answered):.1f}", f"{min(answered):.1f}-{max(answered):.1f}", f"{m(opened):.1f}", f"{m(cpu):.0f}",
            f"{m(resident):.1f}", f"{m(peak):.1f}", f"{sum(refused):.0f}",
        ])  # fmt: skip
        if name in START_GOAL:
            ms, mb = START_GOAL[name]
            goals.append(
                f"{name}: {m(answered):.1f} ms (goal {ms:.0f}: {verdict(m(answered) <= ms)}), "
                f"{m(peak):.1f} MB at the most (goal {mb:.0f}: {verdict(m(peak) <= mb)})"
            )
    table(["start", "starts", "first 200 ms", "range", "port open ms", "CPU ms", "resident MB", "peak MB", "answers but 200"], body)
    print(*goals, sep="\n")
    return True


sys.exit(0 if {"load": load, "start": start}[sys.argv[1]](rows(sys.argv[2])) else 1)
