"""The picture that an article's `image` names is missing, or no picture of a known kind.

The kind is told by the bytes: PNG, JPEG, WebP, AVIF or GIF, up to 5 MB. SVG is refused: it can carry scripts.

## Example

```yaml
image: assets/scheme.svg
```

## Instead

```yaml
image: assets/scheme.png
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import table
from generator.rules.base import Diagnostic, Entry, Library, key_span
from generator.views.cover import image_path

_MISSING = ("файла нет", "there is no such file")
_NOT_AN_IMAGE = ("это не картинка известного вида или она больше 5 МБ", "not a picture of a known kind, or over 5 MB")

RUSSIAN = """
Картинки из ключа `image` нет, или это не картинка известного вида.

Вид определяется по байтам: PNG, JPEG, WebP, AVIF или GIF, до 5 МБ. SVG не подходит: он может нести скрипты.

## Пример

```yaml
image: assets/shema.svg
```

## Как исправить

```yaml
image: assets/shema.png
```
"""


def check(library: Library) -> Iterator[Diagnostic]:
    for loaded in library.articles:
        path = image_path(loaded.article)
        if path is None or path in library.images:
            continue
        ru, en = _NOT_AN_IMAGE if path in library.paths else _MISSING
        values = {"target": loaded.article.image, "problem_ru": ru, "problem_en": en}
        yield Diagnostic(table.UNUSABLE_IMAGE, loaded.source, key_span(loaded, "image"), values)


ENTRY = Entry(table.UNUSABLE_IMAGE, RUSSIAN, __doc__, library=check)
