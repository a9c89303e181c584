"""The picture that an article's `image` names is missing, damaged, or no picture of a known kind.

The kind is told by the bytes: PNG, JPEG, WebP, AVIF or GIF, up to 5 MB and 50 megapixels. SVG is refused: it can carry
scripts. A file that breaks off is damaged.

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

from promptoteka.checks.rules.base import Diagnostic, Entry, Library, key_span
from promptoteka.checks.rules.links.base import problem
from promptoteka.model.article import image_path
from promptoteka.model.diagnostics import table

RUSSIAN = """
Картинки из ключа `image` нет, файл повреждён или это не картинка известного вида.

Вид определяется по байтам: PNG, JPEG, WebP, AVIF или GIF, до 5 МБ и 50 мегапикселей. SVG не подходит: он может нести скрипты. Оборванный файл — повреждённый.

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
        ru, en = problem(path, library)
        values = {"target": loaded.article.image, "problem_ru": ru, "problem_en": en}
        yield Diagnostic(table.UNUSABLE_IMAGE, loaded.source, key_span(loaded, "image"), values)


ENTRY = Entry(table.UNUSABLE_IMAGE, RUSSIAN, __doc__, library=check)
