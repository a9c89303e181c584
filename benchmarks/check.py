"""`promptoteka check` of 1,000 articles, cold and warm, beside markdownlint-cli2 with its default rules.

Run: `python -m benchmarks.check [--articles N] [--rounds N]`. All are whole processes over the same files, in turn;
markdownlint-cli2 comes from npm into a temporary folder (where npm is missing, it is left out, and that is said).
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from promptoteka.model import files

from benchmarks.library import articles

LINTER = "markdownlint-cli2"


def install_linter(folder: Path) -> Path | None:
    """The linter's program, installed below `folder`; None where that cannot be had."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    (folder / "package.json").write_text("{}", "utf-8")
    done = subprocess.run([npm, "install", "--silent", LINTER], cwd=folder, capture_output=True, check=False)
    return folder / "node_modules" / ".bin" / LINTER if done.returncode == 0 else None


def seconds(command: list[str | Path], folder: Path, cache: Path) -> float:
    """Wall-clock seconds of a whole process; what it finds does not matter."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    start = time.perf_counter()
    done = subprocess.run(
        [str(part) for part in command], cwd=folder, env=environment, capture_output=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr.decode()
    return time.perf_counter() - start


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=1000)
    options.add_argument("--rounds", type=int, default=3)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library, cache = folder / "library", folder / "cache"
        files.write(library / "content", articles(given.articles))
        linter = install_linter(folder)
        check: list[str | Path] = [sys.executable, "-m", "promptoteka", "check", "--statistics"]
        rows: dict[str, list[float]] = {"cold": [], "warm": []}
        for _ in range(given.rounds):
            shutil.rmtree(cache, ignore_errors=True)
            rows["cold"].append(seconds(check, library, cache))
            rows["warm"].append(seconds(check, library, cache))
            if linter:
                rows.setdefault(LINTER, []).append(seconds([linter, "content/**/*.md"], library, cache))
    print(f"{given.articles} articles, {given.rounds} rounds; medians")
    for label, taken in rows.items():
        print(f"{label:18} {statistics.median(taken):6.2f} s (from {min(taken):.2f} to {max(taken):.2f})")
    ratios = {"warm / cold": ("warm", "cold"), f"cold / {LINTER}": ("cold", LINTER)}
    for label, (one, other) in ratios.items():
        if other in rows:
            print(f"{label}: {statistics.median(a / b for a, b in zip(rows[one], rows[other], strict=True)):.2f}")
    if not linter:
        print(f"{LINTER} could not be installed: no figure beside it")


if __name__ == "__main__":
    main()
