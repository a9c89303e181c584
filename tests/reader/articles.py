"""Strategies for articles as they could be: lines that authors write, in any order, among arbitrary text."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from generator.config import Config
from generator.files import File
from generator.loader import Loaded, load

FRONT_MATTER: Final = "---\ntitle: Закон\ndate: 2026-01-15\ntags: [закон]\nparams:\n  город: {default: Томск}\n---\n"

LINES: Final = (
    "# 📝 Заголовок", "## Решение: «Имя»", "## Преимущества", "## FAQ", "## Анатомия промпта", "## До и после",
    "## 🎯 Заключение", "## Инсайт", "## Своё", "### Basic Version (Базовая версия)", "### Pro", "### Before", "### После (итог)",
    "### Можно?", "#### Ниже", "# Ещё", "Решение", "===", "---", "***", "<br>", "<!-- скрыто -->", "<!--", "-->",
    "", "", "", "текст", "ещё **жирный** и _косой_", "**Роль (Role):** Ты `[профессия]`.", "**Задача**: сделай [действие, например: раз / два]",
    "`[город]`", "[город]", "``[имя, e.g. Ann / Bob]``", "`[разорванное", "поле]`", "`[]`", "`[ , например: x]`", "[x]", "\\[нет]", "a[0]",
    "[ссылка](http://example.org/a)", "[плохая](javascript:alert(1))", "![](http://example.org/x.png)", "[метка]: http://example.org",
    "[метка]", "[^1]", "{{name}}", '{{"{{"}}', "{{{", "$& $1 \\1", "- **Титул:** текст", "- **🎯 Для кого:** люди, звери (все, всякие)",
    "- ⭐ **Сложность:** ⭐⭐⭐☆☆", "- **Экономия времени:** от 5 часов → до 2 минут", "1. **Раз:** два", "- **Q: Вопрос?**", "- A: Ответ",
    "**В:** вопрос", "**О:** ответ", "**Вопрос?**", "Ответ: да", "- [ ] дело", "- [x] дело", "_(Результат: так)_", "| a | b |", "|---|---|",
    "| `[город]` | 1 |", "```", "```text", "~~~", "<script>alert(1)</script>", '<img src=x onerror="alert(1)">', "&lt;b onclick=x&gt;",
    "<http://example.org>", "<javascript:alert(1)>", "[a]: javascript:alert(1)", "[a]", "&#x6A;avascript:x", "«Цитата»", "\ttab", "    code",
)  # fmt: skip

_PREFIXES: Final = ("", "", "", "> ", "> ", "> ", ">", ">\t", "  ", "- ", "  - ", "> - ", "> > ", "1. ", "\t", "    ")
_CHARACTERS: Final = st.characters(exclude_categories=["Cs"], exclude_characters="\r")
_FREE: Final = st.text(_CHARACTERS, max_size=12)
_MARKUP: Final = st.text("`[]*_>#-:|<!\\(){}~\n аx1?", max_size=20)

LINE: Final = st.builds(
    str.__add__, st.sampled_from(_PREFIXES), st.one_of(st.sampled_from(LINES), st.sampled_from(LINES), _FREE, _MARKUP)
)
BODY: Final = st.lists(LINE, max_size=24).map("\n".join)
ARTICLES: Final = st.builds(str.__add__, st.sampled_from([FRONT_MATTER, FRONT_MATTER, ""]), BODY)
"""Articles with LF at their line ends only."""

PROMPTS: Final = st.lists(LINE, max_size=12).map(
    lambda lines: (
        f"{FRONT_MATTER}# H\n\n## Решение\n\n" + "".join(f"> {line}\n" for line in "\n".join(lines).split("\n"))
    )
)
"""Articles whose quote holds a prompt."""

VALUES: Final = st.one_of(
    st.text(min_size=1, max_size=20),
    st.sampled_from(["{{gorod}}", '{{"{{"}}', "$& \\1 \\g<0>", "`[город]`", "раз\nдва", "\r\n", "🍷", "}}", "{{", " "]),
)


def read(text: str | bytes, path: str = "articles/law.md") -> Loaded:
    return load(File(path, text if isinstance(text, bytes) else text.encode()), Config())
