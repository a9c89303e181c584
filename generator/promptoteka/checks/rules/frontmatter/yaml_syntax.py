"""The YAML of the front matter does not parse.

Its values are not used then; what else is wrong with the keys that can be made out is told all the same. The usual causes:
a colon inside an unquoted text, a quotation mark that is not closed, an indent that does not match its neighbours, a value
that begins with `[`, `{`, `@`, `` ` ``, `*`, `&` or `%`.

## Example

```yaml
title: Contracts: what to look at
tags: [law, contracts
```

## Instead

```yaml
title: "Contracts: what to look at"
tags: [law, contracts]
```
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.YAML_SYNTAX, __doc__)
