"""Strategies for articles as they could be: lines that authors write, in any order, among arbitrary text."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.reader.loader import Loaded, load

FRONT_MATTER: Final = "---\ntitle: Закон\ndate: 2026-01-15\ntags: [закон]\nparams:\n  город: {default: Томск}\n---\n"

_WRITTEN: Final = r"""
# 📝 Заголовок
## Решение: «Имя»
## Преимущества
## FAQ
## Анатомия промпта
## До и после
## 🎯 Заключение
## Инсайт
## Своё
### Basic Version (Базовая версия)
### Pro
### Before
### После (итог)
### Можно?
#### Ниже
# Ещё
Решение
===
---
***
<br>
<!-- скрыто -->
<!--
-->
текст
ещё **жирный** и _косой_
**Роль (Role):** Ты `[профессия]`.
**Задача**: сделай [действие, например: раз / два]
`[город]`
[город]
``[имя, e.g. Ann / Bob]``
`[разорванное
поле]`
`[]`
`[ , например: x]`
[x]
\[нет]
a[0]
[ссылка](http://example.org/a)
[плохая](javascript:alert(1))
![](http://example.org/x.png)
[метка]: http://example.org
[метка]
[^1]
{{name}}
{{"{{"}}
{{{
$& $1 \1
- **Титул:** текст
- **🎯 Для кого:** люди, звери (все, всякие)
- ⭐ **Сложность:** ⭐⭐⭐☆☆
- **Экономия времени:** от 5 часов → до 2 минут
1. **Раз:** два
- **Q: Вопрос?**
- A: Ответ
**В:** вопрос
**О:** ответ
**Вопрос?**
Ответ: да
- [ ] дело
- [x] дело
_(Результат: так)_
| a | b |
|---|---|
| `[город]` | 1 |
```
```text
~~~
<script>alert(1)</script>
<img src=x onerror="alert(1)">
&lt;b onclick=x&gt;
<http://example.org>
<javascript:alert(1)>
[a]: javascript:alert(1)
[a]
&#x6A;avascript:x
«Цитата»
tab
    code
"""
LINES: Final = _WRITTEN.split("\n")

_PREFIXES: Final = ("", "", "", "> ", "> ", "> ", ">", ">\t", "  ", "- ", "  - ", "> - ", "> > ", "1. ", "\t", "    ")
_PLAIN_LINES: Final = [line for line in LINES if "<!" not in line and "]:" not in line]
_CHARACTERS: Final = st.characters(exclude_categories=["Cs"], exclude_characters="\r")
_FREE: Final = st.text(_CHARACTERS, max_size=12)
_MARKUP: Final = st.text("`[]*_>#-:|<!\\(){}~\n аx1?", max_size=20)

PREFIX: Final = st.sampled_from(_PREFIXES)
LINE: Final = st.builds(str.__add__, PREFIX, st.one_of(st.sampled_from(LINES), st.sampled_from(LINES), _FREE, _MARKUP))
BODY: Final = st.lists(LINE, max_size=24).map("\n".join)
_YAML: Final = st.lists(
    st.one_of(
        st.sampled_from(FRONT_MATTER.split("\n")[1:-2]),
        st.text("abtags:title date[]{}&*!|>?-,#'\"%@\n 0126é", max_size=24),
        _FREE,
    ),
    max_size=6,
).map(lambda lines: "\n".join(["---", *lines, "---", ""]))
ARTICLES: Final = st.builds(str.__add__, st.one_of(st.sampled_from([FRONT_MATTER, ""]), _YAML), BODY)
"""Articles with LF at their line ends only."""

PROMPTS: Final = st.lists(LINE, max_size=12).map(
    lambda lines: (
        f"{FRONT_MATTER}# H\n\n## Решение\n\n" + "".join(f"> {line}\n" for line in "\n".join(lines).split("\n"))
    )
)
"""Articles whose quote holds a prompt."""


@st.composite
def with_words(draw: st.DrawFn) -> tuple[str, list[str]]:
    """An article among whose lines stand words of one's own, without comments and link definitions; and the words."""
    lines = [draw(PREFIX) + draw(st.sampled_from(_PLAIN_LINES)) for _ in range(draw(st.integers(1, 24)))]
    words = []
    for number in range(draw(st.integers(1, 12))):
        words.append(f"слово{number}а")
        lines.insert(draw(st.integers(0, len(lines))), draw(PREFIX) + words[-1])
    return FRONT_MATTER + "\n".join(lines), words


VALUES: Final = st.one_of(
    st.text(min_size=1, max_size=20),
    st.sampled_from(["{{gorod}}", '{{"{{"}}', "$& \\1 \\g<0>", "`[город]`", "раз\nдва", "\r\n", "🍷", "}}", "{{", " "]),
)


def read(text: str | bytes, *, repair: bool = False) -> Loaded:
    content = text if isinstance(text, bytes) else text.encode()
    return load(File("articles/law.md", content), Config(), repair=repair)
