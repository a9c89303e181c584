"""Prints the path of a Chromium that playwright can drive, installing what is missing.

It looks at PROMPTOTEKA_CHROMIUM, at PATH, at the usual places on macOS and at what playwright has downloaded. Failing
that it installs one: with the system's package manager when it runs as root, else with playwright. Progress and
complaints go to standard error; the exit status is 1 when no Chromium could be had.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

VARIABLE = "PROMPTOTEKA_CHROMIUM"

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]

APPLICATIONS = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]


@dataclass(frozen=True)
class Manager:
    """A package manager of Linux: how it installs, and what the packages are called there."""

    install: list[str]
    chromium: list[str]
    driver: list[str]
    emoji: list[str]
    refresh: list[str] | None = None


MANAGERS = {
    "apt-get": Manager(
        refresh=["apt-get", "update"],
        install=["apt-get", "install", "--yes", "--no-install-recommends"],
        chromium=["chromium"],
        driver=["libatomic1", "libstdc++6"],
        emoji=["fonts-noto-color-emoji"],
    ),
    "dnf": Manager(
        install=["dnf", "install", "--assumeyes"],
        chromium=["chromium"],
        driver=["libatomic", "libstdc++"],
        emoji=["google-noto-color-emoji-fonts"],
    ),
    "apk": Manager(
        install=["apk", "add"],
        chromium=["chromium", "font-dejavu"],
        driver=["libatomic", "libstdc++"],
        emoji=["font-noto-emoji"],
    ),
    "pacman": Manager(
        refresh=["pacman", "--sync", "--refresh"],
        install=["pacman", "--sync", "--noconfirm"],
        chromium=["chromium"],
        driver=["gcc-libs"],
        emoji=["noto-fonts-emoji"],
    ),
}

NO_CHROMIUM = f"""\
No Chromium was found, and none could be installed. The browser tests need one. Any of these will do:
  Debian, Ubuntu   sudo apt-get install chromium
  Fedora           sudo dnf install chromium
  Arch             sudo pacman -S chromium
  macOS            brew install --cask chromium
  anywhere         .venv/bin/python -m playwright install chromium
or set {VARIABLE} to the path of a Chromium or Chrome that is already there."""

NO_DRIVER = """\
Playwright does not start, so there can be no browser tests. `.venv/bin/python -m playwright --version` says why; on
Debian and Ubuntu this mends it mostly: sudo apt-get install libatomic1"""


def main() -> int:
    """Prints the path and returns 0, or says what is missing and returns 1."""
    if not driver_starts():
        install_with_system("driver")
        if not driver_starts():
            return fail(NO_DRIVER)
    named = os.environ.get(VARIABLE)
    if named:
        path = shutil.which(named)
        if path is None or not starts(path):
            return fail(f"{VARIABLE} is set to {named}, but that is no Chromium that starts")
    else:
        path = find() or install()
        if path is None:
            return fail(NO_CHROMIUM)
    print(path)
    return 0


def find() -> str | None:
    """The first Chromium here that starts."""
    return next(filter(starts, places()), None)


def places() -> Iterator[str]:
    """Yields the paths where a Chromium is, best first."""
    for name in NAMES:
        path = shutil.which(name)
        # A snap sees neither /tmp nor hidden folders, so playwright cannot drive it.
        if path and "snap" not in Path(path).resolve().parts:
            yield path
    for application in APPLICATIONS:
        if Path(application).exists():
            yield application
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    if Path(own).exists():
        yield own


def starts(path: str) -> bool:
    """Whether the program at `path` can tell its version: its libraries are there, and it is no stub."""
    return b"chrom" in output_of([path, "--version"]).lower()


def driver_starts() -> bool:
    """Whether the program that playwright brings along can run: a bare Debian lacks a library of it."""
    return output_of([sys.executable, "-m", "playwright", "--version"]) != b""


def install() -> str | None:
    """Installs Chromium, with the system's package manager or else with playwright, and returns its path."""
    if install_with_system("chromium"):
        install_with_system("emoji")
        path = find()
        if path:
            return path
    dependencies = ["--with-deps"] if is_root() and shutil.which("apt-get") else []
    run([sys.executable, "-m", "playwright", "install", *dependencies, "chromium"])
    return find()


def install_with_system(what: str) -> bool:
    """Whether the system's package manager, which only root may use, installed the packages for `what`."""
    manager = next((MANAGERS[name] for name in MANAGERS if shutil.which(name)), None)
    if manager is None or not is_root():
        return False
    if manager.refresh and what != "emoji":
        run(manager.refresh)
    packages: list[str] = getattr(manager, what)
    return run([*manager.install, *packages])


def is_root() -> bool:
    """Whether the process may install system packages; never so on Windows."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def output_of(command: list[str]) -> bytes:
    """What the command prints, or nothing if it fails or hangs."""
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""


def run(command: list[str]) -> bool:
    """Whether the command succeeded, asking nothing; its output goes to standard error."""
    say(f"$ {' '.join(command)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=environment, check=False)
    except OSError as error:
        say(str(error))
        return False
    return done.returncode == 0


def fail(text: str) -> int:
    """Says why there is no path; the exit status."""
    say(text)
    return 1


def say(text: str) -> None:
    """Tells the person at the terminal; standard output is for the path alone."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
