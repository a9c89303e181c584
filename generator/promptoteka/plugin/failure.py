"""A failure of the system, as MkDocs understands it: it ends, with a sentence and without a traceback."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Any

from mkdocs.exceptions import Abort


class SystemFailure(Abort):
    """The disk, or another build, is in the way; the message says which and what to do."""

    code = exit_code = 2

    def show(self, *args: Any, **options: Any) -> None:
        with suppress(OSError):
            sys.stderr.write(f"{self.format_message()}\n")
