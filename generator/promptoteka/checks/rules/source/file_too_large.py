"""The file is larger than an article or a page may be.

The limit is 64 KB (`max-file-size` in the settings); an article of ten screens takes about 20 KB. A larger file is
usually a log, a table or a picture that was pasted as text. Only its start is read.

## Example

An article with a whole exported chat, 900 KB, in a block of code.

## Instead

Keep the lines that show the point. Split an article that is really that long, or put large material elsewhere and link
to it.
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.FILE_TOO_LARGE, __doc__)
