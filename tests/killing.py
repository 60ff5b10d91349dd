"""Runs code again and again in processes that are killed at a moment, as if the machine had lost its power.

What the code may name is told when it starts: modules, each called by the last part of its name. A line of JSON
comes in: `code`, and either `program` or `step`, the number of the moment at which the process kills
itself, just before it would start a program, or also touch the disk; or `seconds`, after which it and all it has
started are killed. A line with the exit status goes out; it is negative for a process that was killed.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import signal
import sys
import threading

from daybook.publish import faults

KNOWN = {name.rpartition(".")[2]: importlib.import_module(name) for name in sys.argv[1:]}
"""What the code may name."""
PROGRAMS = frozenset({"subprocess.Popen"})
STEPS = PROGRAMS | {
    *("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.chmod", "os.link"),
    *("shutil.copyfile", "shutil.copytree", "shutil.rmtree"),
}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def kill_at(moment: int, moments: frozenset[str]) -> None:
    """Let this process kill itself at the moment."""
    left = moment

    def look(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        is_write = event != "open" or (isinstance(arguments[2], int) and arguments[2] & WRITING)
        if event in moments and is_write:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(look)


def run(asked: dict[str, object]) -> None:
    """Run the code in this process, which then ends: with 0, or with 3 for what cannot be published."""
    os.setpgid(0, 0)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # answers go out there, and nothing else
    code = compile(str(asked["code"]), "<asked>", "exec")
    for name, moments in (("program", PROGRAMS), ("step", STEPS)):
        if name in asked:
            kill_at(int(str(asked[name])), moments)
    try:
        exec(code, dict(KNOWN))  # noqa: S102 - the tests' own code
    except faults.PublishFault as fault:
        sys.stderr.write(f"{fault}\n")
        sys.stderr.flush()
        os._exit(3)
    os._exit(0)


def kill_group(child: int) -> None:
    """Kill a process and all it has started, as far as they are still there."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)


def main() -> None:
    """Answer every line."""
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if not child:
            run(asked)
        timer = threading.Timer(float(asked["seconds"]), kill_group, [child]) if "seconds" in asked else None
        if timer:
            timer.start()
        _, status = os.waitpid(child, 0)
        if timer:
            timer.cancel()
            timer.join()
        kill_group(child)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
