"""An article to fill in: every part there is, under headings and labels of the vocabulary.

What `promptoteka new` writes and what an editor inserts as a snippet differ in how a place to fill in looks, and in
nothing else: `Draft` marks it with a word, a snippet makes it a tab stop.
"""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from datetime import date as Date
from typing import Final

from promptoteka.languages.vocabulary import tables

LANGS: Final = ("ru", "en")
MARKS: Final = ("✍ Заполните:", "✍ Fill in:")
"""What a place to fill in begins with, by language; rule PL211 finds it."""
EMPTY, FULL = "☆", "⭐"
MARKERS: Final = ("например", "e.g.")  # of vocabulary.tables.EXAMPLE_MARKERS, which are in no language's order

TEXTS: Final[dict[str, tuple[str, str]]] = {
    # key: (Russian, English)
    "title": ("Заголовок", "Title"),
    "tag": ("тег", "tag"),
    "description": ("Что получит читатель, одной строкой", "What the reader gets, in one line"),
    "audience": ("менеджеров, аналитиков", "managers, analysts"),
    "time_saved": ("от 2 часов → до 10 минут", "from 2 hours → to 10 minutes"),
    "models": ("ChatGPT, Claude", "ChatGPT, Claude"),
    "tagline": ("Вопрос, с которым приходит читатель?", "The question a reader comes with?"),
    "lead": ("Для чего этот промпт и что он меняет.", "What this prompt is for, and what it changes."),
    "benefit": ("Выгода", "Benefit"),
    "benefit_text": ("в чём она состоит.", "what it consists of."),
    "solution": ("Название решения", "Name of the solution"),
    "when": ("Когда подходит эта версия.", "When this version is the right one."),
    "role": ("Ты редактор.", "You are an editor."),
    "context": ("Что модели нужно знать.", "What the model has to know."),
    "task": ("Напиши заметку. Тема:", "Write a note. Topic:"),
    "constraints": (
        "Не придумывай факты; чего нет, назови отсутствующим.",
        "Invent no facts; call what is missing missing.",
    ),
    "field": ("тема", "topic"),
    "example": ("запуск сайта", "site launch"),
    "other_example": ("наём", "hiring"),
    "insight": ("Что показал опыт.", "What experience shows."),
    "question": ("Вопрос?", "Question?"),
    "answer": ("Ответ.", "Answer."),
    "part": ("Часть промпта", "Part of the prompt"),
    "part_text": ("почему она работает.", "why it works."),
    "ordinary": ("Обычный запрос", "An ordinary request"),
    "answered": ("Ответ на промпт", "The answer to the prompt"),
    "result": ("Результат", "Result"),
    "outcome": ("что получилось.", "what came of it."),
    "conclusion": ("Главное в одном предложении.", "The main thing in one sentence."),
}


class Skeleton(ABC):
    """Writes an article and its parts in a language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.column = LANGS.index(lang)

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
        return TEXTS[key][self.column]

    def name(self, names: tables.Names, key: str) -> str:
        """The first name of a key in the vocabulary, as it is written in an article."""
        known = names[key][self.column][0]
        return known.upper() if known == "faq" else known[0].upper() + known[1:]

    def article(self) -> Iterator[str]:
        """A whole article: front matter, and every section there is."""
        yield from ("---", *self.front_matter(), "---", "", f"# 📝 {self.title()}", "")
        for emoji, key in (("🎯", "audience"), ("⏳", "time_saved"), ("🤖", "models")):
            yield f"- **{emoji} {self.name(tables.FACTS, key)}:** {self.place(key)}"
        yield from ("", *self.ratings(), "", f'> _"{self.place("tagline")}"_', "", self.place("lead"), "")
        yield from (f"## ⚡ 3 {self.name(tables.SECTIONS, 'benefits').lower()}", "")
        yield from (f"{number}. **{self.place('benefit')}:** {self.place('benefit_text')}" for number in (1, 2, 3))
        yield from ("", f'## 🚀 {self.name(tables.SECTIONS, "solution")}: "{self.place("solution")}"', "")
        yield from (f"### 🥉 {self.name(tables.PROMPTS, 'basic')}", "", *self.body(), "")
        yield from (f"### 🥇 {self.name(tables.PROMPTS, 'pro')}", "", *self.body(whole=True), "")
        yield from (f"## 💡 {self.name(tables.SECTIONS, 'insight')}", "", self.place("insight"), "")
        yield from (f"## 🙋 {self.name(tables.SECTIONS, 'faq')}", "", *self.question(), "")
        yield from (f"## 🧬 {self.name(tables.SECTIONS, 'anatomy')}", "")
        yield from (f"1. **{self.place('part')}:** {self.place('part_text')}", "")
        yield from (f"## 📊 {self.name(tables.SECTIONS, 'proof')}", "", *self.before_after(), "")
        yield from (f"## 🎯 {self.name(tables.SECTIONS, 'conclusion')}", "", self.place("conclusion"))

    def prompt(self) -> Iterator[str]:
        """A version of the prompt: heading, when to take it, and its blocks."""
        yield from (f"### 🥇 {self.choice(*(self.name(tables.PROMPTS, key) for key in tables.PROMPTS))}", "")
        yield from self.body(whole=True, examples=True)

    def body(self, whole: bool = False, examples: bool = False) -> Iterator[str]:
        """The text of a prompt, under the sentence that says when to take it."""
        yield from (self.place("when"), "")
        for key in ("role", "context", "task", "constraints") if whole else ("role", "task"):
            yield from () if key == "role" else (">",)
            text = self.place(key)
            blank = f" {self.field(examples or not whole)}" if key == "task" else ""
            yield f"> **{self.name(tables.BLOCKS, key)}:** {text}{blank}"

    def question(self) -> Iterator[str]:
        """A question with its answer."""
        yield f"- **{tables.QUESTION_MARKERS[0]}: {self.place('question')}**"
        yield f"  - {tables.ANSWER_MARKERS[0]}: {self.place('answer')}"

    def before_after(self) -> Iterator[str]:
        """The two sides of the proof, a fence and a note each."""
        for emoji, key, text in (("❌", "before", "ordinary"), ("✅", "after", "answered")):
            yield from () if key == "before" else ("",)
            yield from (f"### {emoji} {self.name(tables.SIDES, key)}", "", "```text", self.place(text), "```", "")
            yield f"_({self.text('result')}: {self.place('outcome')})_"

    def ratings(self) -> Iterator[str]:
        """The editorial marks, of five stars."""
        for emoji, key in (("⭐", "difficulty"), ("⚡", "effectiveness"), ("🚀", "applicability")):
            marks = [FULL * value + EMPTY * (5 - value) for value in (3, 1, 2, 4, 5)]
            yield f"- {emoji} **{self.name(tables.RATINGS, key)}:** {self.choice(*marks)}"

    def blank(self) -> Iterator[str]:
        """A blank that readers fill in, with examples."""
        yield self.field()


class Draft(Skeleton):
    """A new article: it has its title and tags, and each place to fill in says so."""

    def __init__(self, lang: str, title: str, tags: Sequence[str], date: Date, slug: str | None = None) -> None:
        super().__init__(lang)
        self._title, self._tags, self._date, self._slug = title, tags, date, slug

    def place(self, key: str) -> str:
        return f"{MARKS[self.column]} {self.text(key)}"

    def choice(self, *values: str) -> str:
        return values[0]

    def field(self, examples: bool = True) -> str:
        if not examples:
            return f"`[{self.text('field')}]`"
        given = f"{MARKERS[self.column]}: {self.text('example')} / {self.text('other_example')}"
        return f"`[{self.text('field')}, {given}]`"

    def front_matter(self) -> Iterator[str]:
        yield f"title: {json.dumps(self._title, ensure_ascii=False)}"
        yield f"date: {self._date.isoformat()}"
        yield f"tags: [{', '.join(self._tags)}]" if self._tags else f"tags: [{self.text('tag')}]  # {self.place('tag')}"
        yield f"description: {json.dumps(self.place('description'), ensure_ascii=False)}"
        yield f"lang: {self.lang}"
        yield from (f"slug: {self._slug}",) if self._slug else ()

    def title(self) -> str:
        return self._title


def draft(lang: str, title: str, tags: Sequence[str], date: Date, slug: str | None = None) -> str:
    """The text of a new article in `lang` (`ru`, `en`); `slug` where the file's name is to be no slug."""
    return "".join(f"{line}\n" for line in Draft(lang, title, tags, date, slug).article())
