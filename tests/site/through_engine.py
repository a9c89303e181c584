"""`promptoteka`, with every page rendered by the engine itself: what pages put into its shell are compared with."""

import sys
from importlib import import_module

from promptoteka.cli.main import main

if __name__ == "__main__":
    import_module("properdocs.__main__" if "properdocs" in sys.argv else "mkdocs.__main__")
    import_module("promptoteka.plugin.shell").LEAST = sys.maxsize  # type: ignore[attr-defined]
    main()
