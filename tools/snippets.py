"""Markdown snippets for VS Code, Russian and English; every heading and label in them is one the reader knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from generator.vocabulary import tables

LANGUAGES: Final = ("ru", "en")
EMPTY, FULL = "☆", "⭐"
MARKERS: Final = ("например", "e.g.")  # of vocabulary.tables.EXAMPLE_MARKERS, which are in no language's order

TEXTS: Final[dict[str, tuple[str, str]]] = {
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


class Writer:
    """Writes one snippet: knows its language and numbers its tab stops."""

    def __init__(self, language: int) -> None:
        self.language = language
        self.stops = 0
        self.label = 0  # the stop that holds the label of the last field with examples

    def stop(self, key: str) -> str:
        """The next tab stop, with a text of the table to type over."""
        self.stops += 1
        return f"${{{self.stops}:{TEXTS[key][self.language]}}}"

    def choice(self, *values: str) -> str:
        """The next tab stop, with a list to choose from; the first is the default."""
        self.stops += 1
        return f"${{{self.stops}|{','.join(values)}|}}"

    def name(self, names: tables.Names, key: str) -> str:
        """The first name of a key in the vocabulary, as it is written in an article."""
        known = names[key][self.language][0]
        return known.upper() if known == "faq" else known[0].upper() + known[1:]

    def field(self, examples: bool = True) -> str:
        """A blank of a prompt; without examples, the last one again."""
        if not examples:
            return f"`[${self.label}]`"
        label, self.label = self.stop("field"), self.stops
        return f"`[{label}, {MARKERS[self.language]}: {self.stop('example')} / {self.stop('other_example')}]`"

    def article(self) -> Iterator[str]:
        """A whole article: front matter, and every section there is."""
        yield from ("---", f'title: "{self.stop("title")}"', "date: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE")
        yield from (f"tags: [{self.stop('tag')}]", f'description: "{self.stop("description")}"')
        yield from (f"lang: {LANGUAGES[self.language]}", "---", "", "# 📝 $1", "")
        for emoji, key in (("🎯", "audience"), ("⏳", "time_saved"), ("🤖", "models")):
            yield f"- **{emoji} {self.name(tables.FACTS, key)}:** {self.stop(key)}"
        yield from ("", *self.ratings(), "", f'> _"{self.stop("tagline")}"_', "", self.stop("lead"), "")
        yield from (f"## ⚡ 3 {self.name(tables.SECTIONS, 'benefits').lower()}", "")
        yield from (f"{number}. **{self.stop('benefit')}:** {self.stop('benefit_text')}" for number in (1, 2, 3))
        yield from ("", f'## 🚀 {self.name(tables.SECTIONS, "solution")}: "{self.stop("solution")}"', "")
        yield from (f"### 🥉 {self.name(tables.PROMPTS, 'basic')}", "", *self._body(), "")
        yield from (f"### 🥇 {self.name(tables.PROMPTS, 'pro')}", "", *self._body(whole=True), "")
        yield from (f"## 💡 {self.name(tables.SECTIONS, 'insight')}", "", self.stop("insight"), "")
        yield from (f"## 🙋 {self.name(tables.SECTIONS, 'faq')}", "", *self.question(), "")
        yield from (f"## 🧬 {self.name(tables.SECTIONS, 'anatomy')}", "")
        yield from (f"1. **{self.stop('part')}:** {self.stop('part_text')}", "")
        yield from (f"## 📊 {self.name(tables.SECTIONS, 'proof')}", "", *self.before_after(), "")
        yield from (f"## 🎯 {self.name(tables.SECTIONS, 'conclusion')}", "", self.stop("conclusion"))

    def prompt(self) -> Iterator[str]:
        """A version of the prompt: heading, when to take it, and its blocks."""
        yield from (f"### 🥇 {self.choice(*(self.name(tables.PROMPTS, key) for key in tables.PROMPTS))}", "")
        yield from self._body(whole=True, examples=True)

    def _body(self, whole: bool = False, examples: bool = False) -> Iterator[str]:
        yield from (self.stop("when"), "")
        for key in ("role", "context", "task", "constraints") if whole else ("role", "task"):
            yield from () if key == "role" else (">",)
            text = self.stop(key)
            blank = f" {self.field(examples or not whole)}" if key == "task" else ""
            yield f"> **{self.name(tables.BLOCKS, key)}:** {text}{blank}"

    def question(self) -> Iterator[str]:
        """A question with its answer."""
        yield f"- **{tables.QUESTION_MARKERS[0]}: {self.stop('question')}**"
        yield f"  - {tables.ANSWER_MARKERS[0]}: {self.stop('answer')}"

    def before_after(self) -> Iterator[str]:
        """The two sides of the proof, a fence and a note each."""
        for emoji, key, text in (("❌", "before", "ordinary"), ("✅", "after", "answered")):
            yield from () if key == "before" else ("",)
            yield from (f"### {emoji} {self.name(tables.SIDES, key)}", "", "```text", self.stop(text), "```", "")
            yield f"_({TEXTS['result'][self.language]}: {self.stop('outcome')})_"

    def ratings(self) -> Iterator[str]:
        """The editorial marks, of five stars."""
        for emoji, key in (("⭐", "difficulty"), ("⚡", "effectiveness"), ("🚀", "applicability")):
            marks = [FULL * value + EMPTY * (5 - value) for value in (3, 1, 2, 4, 5)]
            yield f"- {emoji} **{self.name(tables.RATINGS, key)}:** {self.choice(*marks)}"

    def blank(self) -> Iterator[str]:
        """A blank that readers fill in, with examples."""
        yield self.field()


SNIPPETS: Final[tuple[tuple[Callable[[Writer], Iterator[str]], tuple[str, str], tuple[str, str]], ...]] = (
    (Writer.article, ("статья", "article"), ("Вся статья", "A whole article")),
    (Writer.prompt, ("промпт", "prompt"), ("Версия промпта", "A version of the prompt")),
    (Writer.blank, ("поле", "field"), ("Поле с примерами", "A field with examples")),
    (Writer.question, ("вопрос", "question"), ("Вопрос и ответ", "A question and its answer")),
    (Writer.before_after, ("до-после", "before-after"), ("До и после", "Before and after")),
    (Writer.ratings, ("оценки", "ratings"), ("Оценки", "Ratings")),
)


def snippets() -> dict[str, Any]:
    """The snippets as VS Code reads them; a Russian one answers to its English prefix with `-ru` as well."""
    made = {}
    for language, code in enumerate(LANGUAGES):
        for write, prefixes, titles in SNIPPETS:
            made[f"{titles[language]} ({code})"] = {
                "scope": "markdown",
                "prefix": [prefixes[0], f"{prefixes[1]}-ru"] if code == "ru" else [prefixes[1]],
                "description": f"Promptoteka: {titles[language]}",
                "body": list(write(Writer(language))),
            }
    return made
