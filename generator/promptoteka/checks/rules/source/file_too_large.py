"""The file is larger than an article may be.

The limit is 256 KB (`max-file-size` in the settings); an article of ten screens takes about 20 KB. A larger file is
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

RUSSIAN = """
Файл больше, чем бывает статья.

Предел — 256 КБ (`max-file-size` в настройках), а статья в десять экранов занимает около 20 КБ. Обычно в большой файл
вставили журнал, таблицу или картинку в виде текста. Прочитано только начало.

## Пример

Статья, в которой блок кода на 900 КБ содержит всю выгруженную переписку.

## Как исправить

Оставьте строки, которые показывают суть. Статью, которая и правда так велика, разделите, а большие материалы положите в
другое место и дайте на них ссылку.
"""

ENTRY = Entry(table.FILE_TOO_LARGE, RUSSIAN, __doc__)
