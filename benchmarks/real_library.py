"""How much of a library is read, a language a column: any folder, in any of the layouts.

Run: `python -m benchmarks.real_library DIR [--config pyproject.toml] [--missing KIND]`. The settings are those of the
nearest `pyproject.toml` at or above DIR, unless `--config` names another one. `--missing` lists the files that lack
something: `prompt`, `field`, `faq`, `halves`, `ratings`, `time`, `published`.

What a file cannot have does not count against it: a prompt without a bracket has no field, an article without questions
has no FAQ to read.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from itertools import islice
from pathlib import Path
from typing import Final

from promptoteka.checks.check import examine
from promptoteka.model import config as settings
from promptoteka.model import files
from promptoteka.model.article import Article
from promptoteka.model.config import Config
from promptoteka.reader import library as reading
from promptoteka.reader.loader import Loaded

CANONICAL: Final = {"difficulty", "effectiveness", "applicability"}
_MARKED: Final = re.compile(r"\W*(?:[A-Z]|问|答|В|О|질문|답변|Вопрос|Ответ|Frage|Antwort)\d*\s*[:：]")
_BRACKET: Final = re.compile(r"`[^`\n]*\[[^\]\n]+\][^`\n]*`")


def has_field(article: Article) -> bool:
    """Whether the prompts have a field, or nothing that looks like one."""
    return bool(article.parameters) or not any(_BRACKET.search(prompt.text) for prompt in article.prompts)


def has_clean_faq(article: Article) -> bool:
    """Whether every question and answer stands without its marker."""
    said = [text for one in article.faq for text in (one.question.text, one.answer.text)]
    return bool(article.faq) and not any(_MARKED.match(text) for text in said) and all(text.strip() for text in said)


def has_shaped_time(article: Article) -> bool:
    """Whether the time is read, and no figure of it is a guess: with the prompt it takes less than without."""
    time = article.time_saved
    if time is None:
        return False
    return time.before_minutes is None or time.after_minutes is None or time.after_minutes < time.before_minutes


CHECKS: Final[Mapping[str, Callable[[Article], bool]]] = {
    "prompt": lambda article: bool(article.prompts),
    "field": has_field,
    "faq": has_clean_faq,
    "halves": lambda article: bool(article.proof and article.proof.before and article.proof.after),
    "ratings": lambda article: {rating.key for rating in article.ratings} >= CANONICAL,
    "time": has_shaped_time,
}
LABELS: Final = {
    "prompt": "with prompt",
    "field": "with field",
    "faq": "FAQ without marks",
    "halves": "both halves",
    "ratings": "three ratings",
    "time": "time right-shaped",
}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--config", type=Path)
    options.add_argument("--every", type=int, default=1, metavar="N", help="read every Nth file only")
    options.add_argument("--missing", choices=[*CHECKS, "published"])
    given = options.parse_args()
    config = settings.load(given.config.parent if given.config else given.folder.resolve())
    library = reading.read(
        islice(files.read(given.folder), 0, None, given.every),
        config,
        lambda found, config: (examine(f, config) for f in found),
    )
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for loaded in library.articles:
        lacking = count(loaded, counts[loaded.article.lang])
        if given.missing in lacking:
            print(loaded.source.path)
    if not given.missing:
        show(counts, config, len({(one.article.lang, one.article.slug) for one in library.articles}))


def count(loaded: Loaded, counts: Counter[str]) -> list[str]:
    """Count a file in; gives what it lacks."""
    article = loaded.article
    lacking = [name for name, holds in CHECKS.items() if not holds(article)]
    counts["files"] += 1
    counts["complete"] += not lacking
    counts.update(name for name in CHECKS if name not in lacking)
    errors = sorted({found.rule.name for found in loaded.diagnostics if found.is_error})
    counts["published"] += not errors
    counts.update(f"error {name}" for name in errors)
    return [*lacking, *(["published"] if errors else [])]


def show(counts: Mapping[str, Counter[str]], config: Config, addresses: int) -> None:
    langs = sorted(counts, key=lambda lang: (lang != config.lang, lang))
    rows = {"files": "files", "published": "published without error", **LABELS, "complete": "completely read"}
    errors = sorted({name for one in counts.values() for name in one if name.startswith("error ")})
    rows |= {name: name for name in errors}
    width = max(map(len, rows.values()))
    print(" " * width, *(f"{lang:>6}" for lang in langs), "   all")
    for name, label in rows.items():
        figures = [counts[lang][name] for lang in langs]
        print(f"{label:{width}}", *(f"{figure:6}" for figure in figures), f"{sum(figures):6}")
    shares = [counts[lang]["complete"] / counts[lang]["files"] for lang in langs]
    print(f"{'complete, %':{width}}", *(f"{share * 100:6.1f}" for share in shares))
    print(f"{addresses} addresses", file=sys.stdout)


if __name__ == "__main__":
    main()
