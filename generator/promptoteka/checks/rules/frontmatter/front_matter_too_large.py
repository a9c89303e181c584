"""The front matter is larger than 32 KB.

It is not read then. Front matter holds a dozen short lines; what is larger is the text of an article in the wrong place, or
made to keep the reader busy.

## Example

A `description` into which the whole article was pasted, or a `---` that was lost, so that the next one, at the end of the
article, closes the block.

## Instead

Move the text below the second `---`.
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.FRONT_MATTER_TOO_LARGE, __doc__)
