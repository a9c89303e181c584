"""How long an author waits: from saving an article to the new page being served, in a library of many.

Run: `python -m benchmarks.serve [--articles N] [--rounds N] [--engine mkdocs|properdocs]`.
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from benchmarks.library import articles

ROOT = Path(__file__).parent.parent
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "generator"), "NO_MKDOCS_2_WARNING": "1"}


def library(folder: Path, count: int) -> None:
    """A library of its own: made articles, and the repository's configuration and theme."""
    shutil.copytree(ROOT / "theme", folder / "theme")
    for name in ("mkdocs.yml", "pyproject.toml"):
        shutil.copy(ROOT / name, folder / name)
    for file in articles(count):
        path = folder / "content" / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(url: str, text: str, timeout: float = 120) -> float:
    """Seconds until the page at `url` holds `text`."""
    start = time.perf_counter()
    while time.perf_counter() - start < timeout:
        try:
            with urlopen(url) as page:
                if text in page.read().decode():
                    return time.perf_counter() - start
        except (URLError, ConnectionError):
            pass
        time.sleep(0.01)
    raise TimeoutError(url)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=1000)
    options.add_argument("--rounds", type=int, default=7)
    options.add_argument("--engine", default="mkdocs")
    options.add_argument("--log", action="store_true", help="show what the server says")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, port = Path(name), free_port()
        library(folder, given.articles)
        command = ("serve", "--engine", given.engine, "--address", f"127.0.0.1:{port}")
        quiet = None if given.log else subprocess.DEVNULL
        with subprocess.Popen(
            [sys.executable, "-m", "promptoteka", *command], cwd=folder, env=ENVIRONMENT, stdout=quiet, stderr=quiet
        ) as server:
            try:
                page = f"http://127.0.0.1:{port}/prompts/a-00007/"
                print(f"{given.articles} articles; first page after {wait_for(page, '</html>'):.2f} s")
                path = folder / "content" / "articles" / "a-00007.md"
                text, taken = path.read_text("utf-8"), []
                for number in range(given.rounds):
                    time.sleep(1.0 + number * 0.13)
                    path.write_text(f"{text}\nПравка {number}.\n", "utf-8")
                    taken.append(wait_for(page, f"Правка {number}."))
                print(
                    f"change served after {statistics.median(taken):.2f} s (from {min(taken):.2f} to {max(taken):.2f})"
                )
            finally:
                server.terminate()


if __name__ == "__main__":
    main()
