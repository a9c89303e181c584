"""The file holds bytes that are not UTF-8.

Such bytes have no meaning of their own: each program would show something else in their place. The reader puts `�`
there and reads on; if much of the file is like that, nothing else is checked. The message names the first such byte and
the encoding that the file is likely to have.

## Example

A file saved by an old editor as Windows-1251: `Роль` is the bytes `D0 EE EB FC` there.

## Instead

Open the file in that encoding and save it as UTF-8, without a byte order mark. In VS Code: *Reopen with Encoding*, then
*Save with Encoding*. In a shell:

```sh
iconv -f windows-1251 -t utf-8 article.md > article.utf8.md
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.NOT_UTF8, __doc__)
