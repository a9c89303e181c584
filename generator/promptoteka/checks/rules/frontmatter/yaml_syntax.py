"""The YAML of the front matter does not parse.

None of its keys can be read then. The usual causes: a colon inside an unquoted text, a quotation mark that is not closed, an
indent that does not match its neighbours, a value that begins with `[`, `{`, `@`, `` ` ``, `*`, `&` or `%`.

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

RUSSIAN = """
YAML заголовочного блока не читается.

Тогда не прочитан ни один ключ. Обычные причины: двоеточие в тексте без кавычек, незакрытая кавычка, отступ не такой, как у
соседних строк, значение, которое начинается с `[`, `{`, `@`, `` ` ``, `*`, `&` или `%`.

## Пример

```yaml
title: Договоры: на что смотреть
tags: [право, договоры
```

## Как исправить

```yaml
title: "Договоры: на что смотреть"
tags: [право, договоры]
```
"""

ENTRY = Entry(table.YAML_SYNTAX, RUSSIAN, __doc__)
