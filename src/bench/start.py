"""Starts a command again and again and measures the time until it answers its first signed webhook with 200.

The command runs on one core, this client on the other. The client keeps trying in a tight loop on fresh connections; nothing is
spawned per try. Memory and CPU time are read from /proc the moment the answer is there. Usage: see `run`, which calls it.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time

LIMIT = 60.0  # seconds a start may take
TICK_MS = 1000 / os.sysconf("SC_CLK_TCK")


def webhook():
    with open(os.environ["BENCH_BODY"], "rb") as file:
        body = file.read()
    head = (
        "POST /webhooks/shopify HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        "X-Shopify-Topic: orders/create\r\n"
        f"X-Shopify-Shop-Domain: {os.environ['BENCH_SHOP']}\r\n"
        f"X-Shopify-Hmac-Sha256: {os.environ['BENCH_SIGNATURE']}\r\n"
        "X-Shopify-Webhook-Id: b54557e4-bdd9-4b37-8a5f-bf7d70bcd043\r\n"
        f"X-Shopify-API-Version: 2026-07\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    return head.encode() + body


def first_answer(port, request, process, begun):
    """Milliseconds until the port was open, until the 200, and the tries that were answered otherwise."""
    opened, refused, last = None, 0, b"nothing"
    while time.monotonic() - begun < LIMIT:
        with socket.socket() as connection:
            try:
                connection.connect(("127.0.0.1", port))
                opened = opened or time.monotonic()
                connection.settimeout(10)
                connection.sendall(request)
                answer = connection.recv(4096)
            except OSError:
                answer = b""
        if answer.startswith(b"HTTP/1.1 200"):
            return (opened - begun) * 1000, (time.monotonic() - begun) * 1000, refused
        if answer:
            refused, last = refused + 1, answer
        elif process.poll() is not None:
            raise SystemExit(f"it ended with exit code {process.returncode} before it answered")
    raise SystemExit(f"no 200 within {LIMIT:.0f} s; last answer: {last.decode(errors='replace')[:300]}")


def memory_mb(pid):
    with open(f"/proc/{pid}/status") as file:
        lines = dict(line.split(":", 1) for line in file)
    return [int(lines[key].split()[0]) * 1024 / 1e6 for key in ("VmRSS", "VmHWM")]


def cpu_ms(pid):
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * TICK_MS


def one_start(command, port, folder, core, own_core, request):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    with open(os.path.join(folder, "log"), "wb") as log:
        os.sched_setaffinity(0, {core})  # the child inherits it
        begun = time.monotonic()
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        os.sched_setaffinity(0, {own_core})
        try:
            opened, answered, refused = first_answer(port, request, process, begun)
            resident, peak = memory_mb(process.pid)
            return opened, answered, resident, peak, cpu_ms(process.pid), refused
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def main():
    name, count, port, core, own_core, folder = sys.argv[1], *map(int, sys.argv[2:6]), sys.argv[6]
    command, request = sys.argv[7:], webhook()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the `finally` above ends the command
    one_start(command, port, folder, core, own_core, request)  # not counted: fills the page cache
    for _ in range(count):
        row = one_start(command, port, folder, core, own_core, request)
        print(name, *(f"{value:.2f}" for value in row), sep="\t", flush=True)


main()
