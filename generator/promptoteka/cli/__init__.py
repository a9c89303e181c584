"""The command line: `promptoteka COMMAND`. Exit codes: 0 clean, 1 problems found, 2 wrong usage or our own failure."""

from promptoteka.cli.main import main

__all__ = ["main"]
