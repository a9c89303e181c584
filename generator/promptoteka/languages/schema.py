"""What the files of a language's folder may hold."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

SectionName = Literal["benefits", "solution", "insight", "faq", "anatomy", "proof", "conclusion"]
PromptName = Literal["basic", "pro", "expert"]
SideName = Literal["before", "after"]
FactName = Literal["audience", "time_saved", "models"]
RatingName = Literal["difficulty", "effectiveness", "applicability"]
BlockName = Literal[
    "role", "context", "task", "constraints", "warning", "format", "examples", "input", "style", "goal", "steps"
]
Unit = Literal["second", "minute", "hour", "day", "week", "month", "year"]
PluralCategory = Literal["zero", "one", "two", "few", "many", "other"]

PLURAL_CATEGORIES: Final[tuple[PluralCategory, ...]] = ("zero", "one", "two", "few", "many", "other")
"""Of CLDR, in its order."""

Words = tuple[str, ...]
Group = Annotated[tuple[Annotated[str, Field(pattern=r"^[^\W_]+$")], ...], Field(min_length=2)]
"""Words that stand for one another."""
Text = str | dict[PluralCategory, str]
"""A text, which may hold `{name}` fields; a counted one by the category of its number."""


class Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _parted(written: object) -> object:
    """Words with blanks between them, one by one."""
    return written.split() if isinstance(written, str) else written


Synonyms = tuple[Annotated[Group, BeforeValidator(_parted)], ...]
"""`synonyms.yml`: words that stand for one another in what readers ask, a group a line."""


class Profile(Data):
    """`language.yml`."""

    name: str
    """The language's name in itself."""
    locale: str
    """Of CLDR: plurals, dates, numbers, names of languages (babel)."""
    territory: str
    """Where it is mostly read, for `og:locale`."""
    scripts: Words
    """What Unicode's names of its letters begin with: `LATIN`, `CYRILLIC`, `CJK`."""
    is_complete: bool = True
    """Whether nothing of it is said in English; else what it lacks is named by `python -m tools.languages`."""
    stemmer: str = ""
    """Name of Snowball's algorithm; empty: words are not stemmed."""


class Search(Data):
    """`search.yml`: what the search has to know of the language's words."""

    letters: str = ""
    """Letters with a mark that are no other letter without it: `й`, `ü`."""
    keyboard: str = ""
    """Its keys, row by row, where they write other letters than Latin ones, and those of the Latin keyboard."""
    before: tuple[tuple[str, str], ...] = ()
    """[regular expression, replacement], applied to a word before it is stemmed."""
    after: tuple[tuple[str, str], ...] = ()
    """The same, applied to the stem."""
    latin: dict[str, str] = {}
    """Its letters in Latin ones, in addresses and where a word of another language is written as it sounds."""
    respelt: tuple[tuple[str, str], ...] = ()
    """[regular expression, replacement], applied to a word that was spelt back from Latin letters."""
    asides: Annotated[Words, BeforeValidator(_parted)] = ()
    """Words of a question that tell nothing of what is asked for, beside `stopwords.txt`: `помогите`, `please`."""


class RolePatterns(Data):
    """Regular expressions of the sentences that say who the assistant is."""

    opening: Words = ()
    """At the beginning of a sentence or of a part of it."""
    anywhere: Words = ()


class Vocabulary(Data):
    """`vocabulary.yml`: headings, labels, units and markers, in the normal form of `vocabulary.normal`."""

    sections: dict[SectionName, Words] = {}
    prompts: dict[PromptName, Words] = {}
    sides: dict[SideName, Words] = {}
    facts: dict[FactName, Words] = {}
    ratings: dict[RatingName, Words] = {}
    blocks: dict[BlockName, Words] = {}
    imperatives: Words = ()
    """Words by which a bracket asks to be filled in: `paste`, `here`, `your`."""
    fill_ins: Words = ()
    """Words that open a remark in round brackets where something of the reader's own is due: `(your city)`."""
    example_markers: Words = ()
    """Before the examples of a placeholder."""
    question_markers: Words = ()
    answer_markers: Words = ()
    units: dict[Unit, Words] = {}
    numbers: dict[str, float] = {}
    """Number words."""
    durations: dict[str, float] = {}
    """Words that are an amount of time by themselves, in minutes of work: `полчаса`, `半天`."""
    alone: Words = ()
    """Names of a unit that are one of it where nothing else stands: `час`, `an hour`."""
    joints: Words = ()
    """Words that add one amount to another: `an hour and ten minutes`."""
    ranges: Words = ()
    """Words between the two ends of a range: `2 to 3 hours`."""
    out_of: Words = ()
    """Words between points and their scale: `4 out of 5`."""
    articles: Words = ()
    """What may stand between a number word and its unit: `half an hour`."""
    working_time: Words = ()
    """What may stand before a unit: `working days`; `*` stands for any ending."""
    roles: RolePatterns = RolePatterns()


class RuleTexts(Data):
    """What a rule says; both may hold `{name}` fields."""

    message: str
    help: str


class Reference(Data):
    """`reference.yml`: what the reference for authors says of things that describe themselves in English."""

    keys: dict[str, str] = {}
    params: dict[str, str] = {}
    settings: dict[str, str] = {}
    commands: dict[str, str] = {}
    options: dict[str, str] = {}
    """By command and option; `*` is any command."""
