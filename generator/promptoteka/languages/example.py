"""A small whole article in a language, for a library to begin with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date as Date

from promptoteka.languages.skeleton import text as written


def example(lang: str, day: Date) -> str:
    """Its Markdown."""
    return "".join(f"{line}\n" for line in _lines(lang, day))


def _lines(lang: str, day: Date) -> Iterator[str]:
    def own(key: str) -> str:
        return written(f"example.{key}", lang)

    yield from ("---", f"title: {json.dumps(own('title'), ensure_ascii=False)}", f"date: {day.isoformat()}")
    yield from (f"tags: [{own('tag')}]", f"description: {json.dumps(own('description'), ensure_ascii=False)}")
    yield f"keywords: [{own('material')}, {own('first')}, {own('second')}]"
    yield from (f"lang: {lang}", "---", "", f"# 📝 {own('title')}", "", own("lead"), "")
    yield from (f"- **⏳ {written('fact.time_saved', lang)}:** {written('time_saved', lang)}", "")
    yield from (f'## 🚀 {written("section.solution", lang)}: "{own("solution")}"', "")
    yield from (f"### 🥉 {written('prompt.basic', lang)}", "", own("when"), "")
    yield from (f"> **{written('block.role', lang)}:** {own('role')}", ">")
    field = f"`[{own('field')}, {written('marker', lang)}: {own('first')} / {own('second')}]`"
    yield from (
        f"> **{written('block.task', lang)}:** {own('task')} {field}. {own('material')}: `[{own('notes')}]`.",
        "",
    )
    yield from (f"## 🙋 {written('section.faq', lang)}", "")
    yield f"- **{written('question_mark', lang)}: {own('question')}**"
    yield f"  - {written('answer_mark', lang)}: {own('answer')}"
