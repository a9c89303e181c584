"""An article to fill in: every part there is, under headings and labels of the vocabulary.

What `promptoteka new` writes and what an editor inserts as a snippet differ in how a place to fill in looks, and in
nothing else: `Draft` marks it with a word, a snippet makes it a tab stop.
"""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from datetime import date as Date

from promptoteka.languages.language import FALLBACK, language

EMPTY, FULL = "☆", "⭐"


def text(key: str, lang: str) -> str:
    """A text of a new article; what a language lacks is said in the fallback."""
    return language(lang).skeleton.get(key) or language(FALLBACK).skeleton[key]


class Skeleton(ABC):
    """Writes an article and its parts in a language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    @abstractmethod
    def place(self, key: str) -> str:
        """A place to fill in, with a text of the table."""

    @abstractmethod
    def choice(self, *values: str) -> str:
        """One of several values; the first is the default."""

    @abstractmethod
    def field(self, examples: bool = True) -> str:
        """A blank of a prompt; without examples, the last one again."""

    @abstractmethod
    def front_matter(self) -> Iterator[str]:
        """The keys, without the lines of `---` around them."""

    @abstractmethod
    def title(self) -> str:
        """The title, in the H1."""

    def text(self, key: str) -> str:
        return text(key, self.lang)

    def article(self) -> Iterator[str]:
        """A whole article: front matter, and every section there is."""
        yield from ("---", *self.front_matter(), "---", "", f"# 📝 {self.title()}", "")
        for emoji, key in (("🎯", "audience"), ("⏳", "time_saved"), ("🤖", "models")):
            yield f"- **{emoji} {self.text(f'fact.{key}')}:** {self.place(key)}"
        yield from ("", *self.ratings(), "", f'> _"{self.place("tagline")}"_', "", self.place("lead"), "")
        yield from (f"## ⚡ 3 {self.text('section.benefits')}", "")
        yield from (f"{number}. **{self.place('benefit')}:** {self.place('benefit_text')}" for number in (1, 2, 3))
        yield from ("", f'## 🚀 {self.text("section.solution")}: "{self.place("solution")}"', "")
        yield from (f"### 🥉 {self.text('prompt.basic')}", "", *self.body(), "")
        yield from (f"### 🥇 {self.text('prompt.pro')}", "", *self.body(whole=True), "")
        yield from (f"## 💡 {self.text('section.insight')}", "", self.place("insight"), "")
        yield from (f"## 🙋 {self.text('section.faq')}", "", *self.question(), "")
        yield from (f"## 🧬 {self.text('section.anatomy')}", "")
        yield from (f"1. **{self.place('part')}:** {self.place('part_text')}", "")
        yield from (f"## 📊 {self.text('section.proof')}", "", *self.before_after(), "")
        yield from (f"## 🎯 {self.text('section.conclusion')}", "", self.place("conclusion"))

    def prompt(self) -> Iterator[str]:
        """A version of the prompt: heading, when to take it, and its blocks."""
        names = (f"🥉 {self.text('prompt.basic')}", f"🥇 {self.text('prompt.pro')}", self.text("prompt.expert"))
        yield from (f"### {self.choice(*names)}", "")
        yield from self.body(whole=True, examples=True)

    def body(self, whole: bool = False, examples: bool = False) -> Iterator[str]:
        """The text of a prompt, under the sentence that says when to take it."""
        yield from (self.place("when"), "")
        for key in ("role", "context", "task", "constraints") if whole else ("role", "task"):
            yield from () if key == "role" else (">",)
            text = self.place(key)
            blank = f" {self.field(examples or not whole)}" if key == "task" else ""
            yield f"> **{self.text(f'block.{key}')}:** {text}{blank}"

    def question(self) -> Iterator[str]:
        """A question with its answer."""
        yield f"- **{self.text('question_mark')}: {self.place('question')}**"
        yield f"  - {self.text('answer_mark')}: {self.place('answer')}"

    def before_after(self) -> Iterator[str]:
        """The two sides of the proof, a fence and a note each."""
        for emoji, key, text in (("❌", "before", "ordinary"), ("✅", "after", "answered")):
            yield from () if key == "before" else ("",)
            yield from (f"### {emoji} {self.text(f'side.{key}')}", "", "```text", self.place(text), "```", "")
            yield f"_({self.text('result')}: {self.place('outcome')})_"

    def ratings(self) -> Iterator[str]:
        """The editorial marks, of five stars."""
        for emoji, key in (("⭐", "difficulty"), ("⚡", "effectiveness"), ("🚀", "applicability")):
            marks = [FULL * value + EMPTY * (5 - value) for value in (3, 1, 2, 4, 5)]
            yield f"- {emoji} **{self.text(f'rating.{key}')}:** {self.stars(*marks)}"

    def stars(self, *marks: str) -> str:
        """A rating, of those there may be."""
        return self.choice(*marks)

    def blank(self) -> Iterator[str]:
        """A blank that readers fill in, with examples."""
        yield self.field()


class Draft(Skeleton):
    """A new article: it has its title and tags, and each place to fill in says so."""

    def __init__(self, lang: str, title: str, tags: Sequence[str], date: Date, slug: str | None = None) -> None:
        super().__init__(lang)
        self._title, self._tags, self._date, self._slug = title, tags, date, slug

    def place(self, key: str) -> str:
        return f"{self.text('mark')} {self.text(key)}"

    def choice(self, *values: str) -> str:
        return values[0]

    def stars(self, *marks: str) -> str:
        return f"{marks[0]} {self.place('stars')}"

    def field(self, examples: bool = True) -> str:
        if not examples:
            return f"`[{self.text('field')}]`"
        given = f"{self.text('marker')}: {self.text('example')} / {self.text('other_example')}"
        return f"`[{self.text('field')}, {given}]`"

    def front_matter(self) -> Iterator[str]:
        yield f"title: {json.dumps(self._title, ensure_ascii=False)}"
        yield f"date: {self._date.isoformat()}"
        yield f"tags: [{', '.join(self._tags)}]" if self._tags else f"tags: [{self.text('tag')}]  # {self.place('tag')}"
        yield f"keywords: [{json.dumps(self.place('keyword'), ensure_ascii=False)}]"
        yield f"description: {json.dumps(self.place('description'), ensure_ascii=False)}"
        yield f"lang: {self.lang}"
        yield from (f"slug: {self._slug}",) if self._slug else ()

    def title(self) -> str:
        return self._title


def draft(lang: str, title: str, tags: Sequence[str], date: Date, slug: str | None = None) -> str:
    """The text of a new article in a language; `slug` where the file's name is to be no slug."""
    return "".join(f"{line}\n" for line in Draft(lang, title, tags, date, slug).article())
