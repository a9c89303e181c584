"""What each language lacks and says in English instead, what it has for nothing, and what cannot be right in it.

`python -m tools.languages` prints it all; the tests ask it for the languages that are said to be complete.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from string import Formatter
from typing import Any, get_args

from promptoteka.checks.rules import ENTRIES
from promptoteka.cli.manual import manual
from promptoteka.languages import CODES, FALLBACK, Language, language
from promptoteka.languages.schema import Text, Vocabulary
from promptoteka.languages.vocabulary import normal
from promptoteka.model.config import Config
from promptoteka.reader import frontmatter
from promptoteka.site.reference.settings import settings

_ENGLISH = language(FALLBACK)
_FIGURES = ("numbers", "durations")
"""Tables of words that stand for a number each."""
_OWN_NAMES = "target."
"""Keys of what other languages may call otherwise."""


def missing(spoken: Language) -> Iterator[str]:
    """The entries that a language does not have, by file."""
    yield from _named("interface.yml", _ENGLISH.interface, spoken.interface)
    yield from _named("skeleton.yml", _ENGLISH.skeleton, spoken.skeleton)
    for table, names in spoken.vocabulary:
        if isinstance(names, Mapping) and table not in _FIGURES:
            yield from (f"vocabulary.yml: {table}.{key}" for key in _keys(table) if not names.get(key))
        elif table in ("example_markers", "question_markers", "answer_markers") and not names:
            yield f"vocabulary.yml: {table}"
    if not spoken.stop_words:
        yield "stopwords.txt"
    if spoken.code != FALLBACK:
        yield from _named("rules.yml", [entry.rule.name for entry in ENTRIES], spoken.rules)
        for table, known in described().items():
            yield from _named(f"reference.yml: {table}", known, _covered(table, known, spoken))
    if spoken.has_documents and spoken.code != FALLBACK:
        documents = (entry.rule.name for entry in ENTRIES if not spoken.rule_document(entry.rule.name))
        yield from (f"rules/{name}.md" for name in documents)


def needless(spoken: Language) -> Iterator[str]:
    """The entries that nothing asks for."""
    own = [key for key in spoken.interface if not key.startswith(_OWN_NAMES)]
    yield from _named("interface.yml", own, _ENGLISH.interface)
    yield from _named("skeleton.yml", spoken.skeleton, _ENGLISH.skeleton)
    yield from _named("rules.yml", spoken.rules, [entry.rule.name for entry in ENTRIES])
    for table, known in described().items():
        entries: Mapping[str, str] = getattr(spoken.reference, table)
        shared = {name.removeprefix("* ") for name in entries if name.startswith("* ")}
        asked = {*known, *(f"* {name}" for name in shared if sum(one.endswith(f" {name}") for one in known) > 1)}
        yield from _named(f"reference.yml: {table}", entries, asked)


def wrong(spoken: Language) -> Iterator[str]:
    """The entries that say something else than the English ones, or are not written as they must be."""
    for key, text in spoken.interface.items():
        if key in _ENGLISH.interface:
            yield from _differing(f"interface.yml: {key}", _forms(_ENGLISH.interface[key]), _forms(text))
        if isinstance(text, dict) and set(text) != set(spoken.plural_categories):
            yield f"interface.yml: {key}: forms are {', '.join(spoken.plural_categories)}"
    for entry in ENTRIES:
        if said := spoken.rules.get(entry.rule.name):
            english = (entry.rule.message, entry.rule.help)
            yield from _differing(f"rules.yml: {entry.rule.name}", english, (said.message, said.help))
    for table, names in spoken.vocabulary:
        if isinstance(names, Mapping) and table not in (*_FIGURES, "units"):
            for key, words in names.items():
                unusual = (word for word in words if normal(word) != word)
                yield from (f"vocabulary.yml: {table}.{key}: `{word}` is not in its normal form" for word in unusual)


def described() -> dict[str, list[str]]:
    """What the reference describes, by table of `reference.yml`."""
    schema = frontmatter.schema()
    commands = manual().commands
    return {
        "keys": list(schema["properties"]),
        "params": list(schema["$defs"]["ParameterSettings"]["properties"]),
        "settings": [name for name, _, _ in settings(Config)],
        "commands": [command.name for command in commands],
        "options": [f"{command.name} {option.name}" for command in commands for option in command.options],
    }


def _keys(table: str) -> tuple[str, ...]:
    """The keys that a table of the vocabulary has to have."""
    return get_args(get_args(Vocabulary.model_fields[table].annotation)[0])


def _covered(table: str, known: Iterable[str], spoken: Language) -> set[str]:
    entries: Mapping[str, str] = getattr(spoken.reference, table)
    return {name for name in known if name in entries or f"* {name.rpartition(' ')[2]}" in entries}


def _named(place: str, wanted: Iterable[str], there: Any) -> Iterator[str]:
    return (f"{place}: {name}" for name in wanted if name not in there)


def _forms(text: Text) -> tuple[str, ...]:
    return tuple(text.values()) if isinstance(text, dict) else (text,)


def _differing(place: str, english: Iterable[str], other: Iterable[str]) -> Iterator[str]:
    """What is empty or has other fields than the English text; a counted form may leave the number to its words."""
    if any(not text.strip() for text in other) and all(text.strip() for text in english):
        yield f"{place}: empty"
    theirs, ours = _fields(english), _fields(other)
    if theirs != ours:
        yield f"{place}: fields {sorted(ours)}, in English {sorted(theirs)}"


def _fields(texts: Iterable[str]) -> set[str]:
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}


def main() -> None:
    for code in CODES:
        spoken = language(code)
        for what, entries in (("lacks", missing(spoken)), ("needs no", needless(spoken)), ("wrong", wrong(spoken))):
            for entry in entries:
                print(f"{code} {what} {entry}")


if __name__ == "__main__":
    main()
