"""A small whole article in a language, for a library to begin with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date as Date

from promptoteka.languages.skeleton import text


def example(lang: str, day: Date) -> str:
    """Its Markdown."""
    return "".join(f"{line}\n" for line in _lines(lang, day))


def _lines(lang: str, day: Date) -> Iterator[str]:
    def own(key: str) -> str:
        return text(f"example.{key}", lang)

    yield from ("---", f"title: {json.dumps(own('title'), ensure_ascii=False)}", f"date: {day.isoformat()}")
    yield from (f"tags: [{own('tag')}]", f"description: {json.dumps(own('description'), ensure_ascii=False)}")
    yield from (f"lang: {lang}", "---", "", f"# 📝 {own('title')}", "", own("lead"), "")
    yield from (f"- **⏳ {text('fact.time_saved', lang)}:** {text('time_saved', lang)}", "")
    yield from (f'## 🚀 {text("section.solution", lang)}: "{own("solution")}"', "")
    yield from (f"### 🥉 {text('prompt.basic', lang)}", "", own("when"), "")
    yield from (f"> **{text('block.role', lang)}:** {own('role')}", ">")
    field = f"`[{own('field')}, {text('marker', lang)}: {own('first')} / {own('second')}]`"
    yield from (f"> **{text('block.task', lang)}:** {own('task')} {field}. {own('material')}: `[{own('notes')}]`.", "")
    yield from (f"## 🙋 {text('section.faq', lang)}", "")
    yield f"- **{text('question_mark', lang)}: {own('question')}**"
    yield f"  - {text('answer_mark', lang)}: {own('answer')}"
