"""Vendors the stemmers of the browser's search: `python -m tools.stemmers SPHINX_WHEEL SNOWBALLSTEMMER_WHEEL`.

Snowball's compiler writes JavaScript, but nobody publishes it as a package; Sphinx carries it, minified, for its own
search. Each file becomes a module, and the licence comes from Snowball's Python package. The release that Sphinx
carries is older than that of PyStemmer: `NEWER` makes up for what was changed between them, and
`tests/browser/test_stemmers.py` compares the two word by word.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from promptoteka.languages import CODES, language

PLACE: Final = Path(__file__).parent.parent / "theme" / "assets" / "vendor" / "snowball"
FOLDER: Final = "sphinx/search/minified-js"
NEWER: Final = {
    "english": (
        ('["gener",-1,-1],', '["gener",-1,-1],["inter",-1,-1],'),
        ('["skies",-1,1],', '["skies",-1,1],["skis",-1,8],'),
        (
            'case 7:if(a.slice_from("singl"))break;return}',
            'case 7:if(a.slice_from("singl"))break;return;case 8:if(a.slice_from("ski"))break;return}',
        ),
    )
}
"""What English is in Snowball 3.1: `internet` is no form of `intern`, and `skis` are `ski`."""


def module(algorithm: str, script: str) -> str:
    """A stemmer as a module, from the script that Sphinx carries."""
    for old, new in NEWER.get(algorithm, ()):
        if old not in script:
            raise ValueError(f"{algorithm}: not the release that was expected: {old} is not there")
        script = script.replace(old, new)
    name = f"{algorithm.capitalize()}Stemmer"
    return f'import {{ BaseStemmer }} from "./base.js";\n{script.rstrip()}\nexport const stemmer = new {name}();\n'


def vendor(sphinx: Path, snowball: Path) -> None:
    """Write the modules and their licence. Raises KeyError or ValueError if the packages are not as expected."""
    PLACE.mkdir(parents=True, exist_ok=True)
    with ZipFile(sphinx) as wheel:
        base = wheel.read(f"{FOLDER}/base-stemmer.js").decode().strip()
        PLACE.joinpath("base.js").write_text(f"export const {base.removeprefix('var ')}\n", "utf-8")
        for algorithm in sorted({language(code).profile.stemmer for code in CODES} - {""}):
            script = wheel.read(f"{FOLDER}/{algorithm}-stemmer.js").decode()
            PLACE.joinpath(f"{algorithm}.js").write_text(module(algorithm, script), "utf-8")
    with ZipFile(snowball) as wheel:
        [licence] = (name for name in wheel.namelist() if name.endswith("/COPYING"))
        PLACE.joinpath("LICENSE.txt").write_bytes(wheel.read(licence))


if __name__ == "__main__":
    vendor(*map(Path, sys.argv[1:]))
