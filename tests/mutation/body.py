"""What can go wrong in the front matter, the headings and the sections of an article."""

from __future__ import annotations

import re
from random import Random

from promptoteka.languages import vocabulary

from tests.mutation.articles import Clean, Mutant, inside_a_word, title

RATING = re.compile(r"[⭐★][⭐★☆]{4}")
TIME = re.compile(r"(?P<label>- \*\*\W*(?:Time saved|Экономия времени)\W*\*\*:? ?)(?P<time>.+)")
KEYS = ("title", "date", "tags")


def missing_key(article: Clean, random: Random) -> Mutant | None:
    at = article.key(random.choice(KEYS))
    return None if at is None else article.mutant(at, 1, [], "PL108", lines=[0])


def duplicate_key(article: Clean, random: Random) -> Mutant | None:
    at = article.key(random.choice(KEYS))
    return None if at is None else article.mutant(at, 1, [article.lines[at]] * 2, "PL106", lines=[at + 1])


def misspelt_key(article: Clean, random: Random) -> Mutant | None:
    name = random.choice([name for name in (*KEYS, "updated", "description", "params") if article.key(name)])
    at = article.key(name) or 0
    cut = random.randrange(1, len(name))
    written = name[:cut] + random.choice(["", name[cut] * 2, "x" + name[cut]]) + name[cut + 1 :]
    return article.replaced(at, written + article.lines[at][len(name) :], "PL107")


def unknown_key(article: Clean, random: Random) -> Mutant | None:
    line = random.choice(["shelf: work", "kategorien: [a, b]", "заголовок: Текст", "layout: post", "permalink: /a/"])
    return article.mutant(1, 0, [line], "PL107")


def bad_date(article: Clean, random: Random) -> Mutant | None:
    date = random.choice(["13.02.2026", "2026-13-01", "2026-02-30", "2026-2-3", "вчера", "20260213", "2026-02-13T"])
    at = article.key("date")
    return None if at is None else article.replaced(at, f"date: {date}", "PL1")


def future_date(article: Clean, random: Random) -> Mutant | None:
    at = article.key(random.choice(["date", "updated"]))
    day = f"{random.randrange(2027, 2100)}-0{random.randrange(1, 9)}-1{random.randrange(9)}"
    name = "" if at is None else article.lines[at].split(":")[0]
    return None if at is None else article.replaced(at, f"{name}: {day}", "PL110")


def bad_tag(article: Clean, random: Random) -> Mutant | None:
    tag = random.choice(["первая\\nвторая", "x" * 61, "a\\tb", "a\\u2028b"])
    at = article.key("tags")
    return None if at is None else article.replaced(at, f'tags: [первая, "{tag}"]', "PL1")


def nine_tags(article: Clean, random: Random) -> Mutant | None:
    at = article.key("tags")
    tags = ", ".join(f"tag{n}" for n in range(random.randrange(9, 14)))
    return None if at is None else article.replaced(at, f"tags: [{tags}]", "PL1")


def markup_in_title(article: Clean, random: Random) -> Mutant | None:
    word = random.choice(["<b>важно</b>", "a < b", "x > y", "<script>"])
    at = article.key("title")
    return None if at is None else article.replaced(at, f'title: "Заголовок {word}"', "PL1")


def empty_title(article: Clean, random: Random) -> Mutant | None:
    at = article.key("title")
    value = random.choice(["", ' ""', " ''", " null", " ~"])
    return None if at is None else article.replaced(at, f"title:{value}", "PL1", lines=[0, at])


def long_title(article: Clean, random: Random) -> Mutant | None:
    at = article.key("title")
    return None if at is None else article.replaced(at, f'title: "{"слово " * random.randrange(25, 40)}"', "PL1")


def two_lines_of_title(article: Clean, random: Random) -> Mutant | None:
    at = article.key("title")
    return (
        None if at is None else article.mutant(at, 1, ["title: |", "  Первая", "  Вторая"], "PL1", lines=[at, at + 1])
    )


def unquoted_colon(article: Clean, random: Random) -> Mutant | None:
    at = article.key("title")
    return None if at is None else article.replaced(at, "title: Договор: что проверить: и как", "PL103")


def unclosed_quote(article: Clean, random: Random) -> Mutant | None:
    at = article.key("title")
    return None if at is None else article.replaced(at, 'title: "Заголовок без второй кавычки', "PL103")


def unclosed_list(article: Clean, random: Random) -> Mutant | None:
    at = article.key("tags")
    return None if at is None else article.replaced(at, "tags: [один, два", "PL103", lines=[at, at + 1])


def tab_indent(article: Clean, random: Random) -> Mutant | None:
    return article.mutant(1, 0, ["x-shelf:", "\trow: 3"], "PL103", lines=[1, 2])


def forbidden_yaml(article: Clean, random: Random) -> Mutant | None:
    line = random.choice(["x-a: &anchor {b: 1}", "x-a: *anchor", "x-a: !!str 5", "x-a: !binary aGk=", "? [x-a]\n: 1"])
    return article.mutant(1, 0, line.split("\n"), "PL103", "PL104")


def deep_yaml(article: Clean, random: Random) -> Mutant | None:
    depth = random.randrange(9, 30)
    return article.mutant(1, 0, [f"x-a: {'[' * depth}{']' * depth}"], "PL104")


def surprising_scalar(article: Clean, random: Random) -> Mutant | None:
    value = random.choice(["no", "12:30", "1.10", "0123", "yes", "1e3", "0x1F", "2026-01-01", "off"])
    at = article.key("title")
    return None if at is None else article.replaced(at, f"title: {value}", "PL1")


def unclosed_front_matter(article: Clean, random: Random) -> Mutant | None:
    """The next rule closes it then: what is read as YAML stumbles before it."""
    end = article.body - 1
    return article.mutant(end, 1, [], "PL102", "PL103", lines=[0, *range(end, end + 8)])


def no_front_matter(article: Clean, random: Random) -> Mutant | None:
    count = random.choice([1, article.body])
    return article.mutant(0, count, [], "PL101")


def late_front_matter(article: Clean, random: Random) -> Mutant | None:
    return article.mutant(0, 0, [""] * random.randrange(1, 4), "PL111")


def misspelt_params_key(article: Clean, random: Random) -> Mutant | None:
    at = article.key("params")
    keys = [n for n in range(at + 1, article.body) if re.match(r"  \S", article.lines[n])] if at else []
    if not keys:
        return None
    at = random.choice(keys)
    line = article.lines[at]
    cut = line.index(":") - 2
    return article.replaced(at, f"{line[:cut]}ъ{line[cut:]}", "PL405")


def misspelt_setting(article: Clean, random: Random) -> Mutant | None:
    keys = [n for n in range(article.body) if re.match(r"    \w+:", article.lines[n])]
    if not keys:
        return None
    at = random.choice(keys)
    return article.replaced(at, article.lines[at].replace(":", "s:", 1), "PL107")


def no_h1(article: Clean, random: Random) -> Mutant | None:
    (at,) = article.headings(1)
    next_heading = article.headings(2)[0] - 1
    return article.mutant(at, 1, [], "PL201", lines=range(article.body - 1, next_heading + 1))


def second_h1(article: Clean, random: Random) -> Mutant | None:
    at = random.choice(article.headings(2))
    return article.replaced(at, article.lines[at][1:], "PL202")


def section_too_deep(article: Clean, random: Random) -> Mutant | None:
    at, _ = random.choice(list(article.sections.values()))
    return article.replaced(at, f"#{article.lines[at]}", "PL2")


def part_too_deep(article: Clean, random: Random) -> Mutant | None:
    parts = [part for part in article.prompts if article.lines[part.heading].startswith("### ")]
    if len(parts) < 2:
        return None
    at = random.choice(parts).heading
    return article.replaced(at, f"#{article.lines[at]}", "PL2")


def doubled_section(article: Clean, random: Random) -> Mutant | None:
    kind = random.choice([kind for kind in article.sections if kind not in ("solution", "faq", "proof")] or [""])
    if not kind:
        return None
    heading = article.lines[article.sections[kind][0]]
    end = len(article.lines)
    return article.mutant(end, 0, [heading, "", "Ещё немного текста о том же."], "PL203")


def misspelt_heading(article: Clean, random: Random) -> Mutant | None:
    sections = [at for kind, (at, _) in article.sections.items() if kind != "solution"]
    for at in random.sample(sections, len(sections)):
        line = article.lines[at]
        cut = inside_a_word(line, random)
        written = line if cut is None else line[:cut] + random.choice(["", "x"]) + line[cut + 1 :]
        written = f"## {title(written)}"  # its emoji would still say what it is
        if written != line and vocabulary.section(title(written)) is None:
            return article.replaced(at, written, "PL204")
    return None


def empty_section(article: Clean, random: Random) -> Mutant | None:
    kinds = [kind for kind in article.sections if kind != "solution"]
    if not kinds:
        return None
    at, end = article.sections[random.choice(kinds)]
    return article.mutant(at + 1, end - at - 1, [""], "PL2", "PL5", lines=[at])


def no_solution(article: Clean, random: Random) -> Mutant | None:
    at, end = article.sections["solution"]
    return article.mutant(at, end - at, [], "PL206", lines=[0, article.body - 1, article.body, article.body + 1, at])


def early_conclusion(article: Clean, random: Random) -> Mutant | None:
    if not {"conclusion", "benefits"} <= article.sections.keys():
        return None
    at, end = article.sections["conclusion"]
    target = article.sections["solution"][0]
    lines = article.lines
    moved = [*lines[at:end], ""]
    written = [*lines[:target], *moved, *lines[target:at], *lines[end:]]
    wrong = {target + 1, target + 1 + len(moved)}
    return Mutant("\n".join(written).encode(), frozenset(wrong), ("PL2",))


def dashes_under_text(article: Clean, random: Random) -> Mutant | None:
    prose = set(article.prose)
    places = [
        n for n, line in enumerate(article.lines) if line == "---" and n - 2 in prose and not article.lines[n - 1]
    ]
    if not places:
        return None
    at = random.choice(places) - 1
    return article.mutant(at, 1, [], "PL205", lines=[at - 1, at])


def _stars(article: Clean, random: Random) -> tuple[int, re.Match[str]] | None:
    found = [(n, stars) for n, line in enumerate(article.lines) if (stars := RATING.search(line))]
    return random.choice(found) if found else None


def _rated(article: Clean, random: Random, *values: str) -> Mutant | None:
    if not (found := _stars(article, random)):
        return None
    at, stars = found
    line = article.lines[at]
    return article.replaced(at, line[: stars.start()] + random.choice(values) + line[stars.end() :], "PL3")


def too_few_stars(article: Clean, random: Random) -> Mutant | None:
    return _rated(article, random, "⭐⭐☆☆", "★★", "⭐☆☆", "★★★☆", "⭐⭐⭐⭐")


def too_many_stars(article: Clean, random: Random) -> Mutant | None:
    return _rated(article, random, "⭐⭐⭐⭐⭐⭐", "★★★☆☆☆", "⭐⭐⭐⭐⭐☆", "★★★★★★★")


def impossible_rating(article: Clean, random: Random) -> Mutant | None:
    return _rated(article, random, "7/5", "6 из 5", "11/10", "5.5/5", "8 out of 5")


def unreadable_rating(article: Clean, random: Random) -> Mutant | None:
    return _rated(article, random, "отлично", "high", "?", "—", "три")


def no_rating(article: Clean, random: Random) -> Mutant | None:
    return _rated(article, random, "")


def _timed(article: Clean, random: Random, *times: str) -> Mutant | None:
    at = next((n for n, line in enumerate(article.lines) if TIME.fullmatch(line)), None)
    found = None if at is None else TIME.fullmatch(article.lines[at])
    if at is None or not found:
        return None
    return article.replaced(at, found["label"] + random.choice(times), "PL3")


def impossible_time(article: Clean, random: Random) -> Mutant | None:
    return _timed(article, random, "от 2 минут → до 5 часов", "2 минуты → 1 час", "from 10 minutes to 3 hours")


def unreadable_time(article: Clean, random: Random) -> Mutant | None:
    return _timed(article, random, "много → мало", "очень много", "от 5 попугаев → до 2 слонов", "hours", "5 → 2")


def answer_removed(article: Clean, random: Random) -> Mutant | None:
    turns = _turns(article)
    chosen = [(asked, first, last) for asked, first, last in turns if first is not None]
    if not chosen:
        return None
    asked, first, last = random.choice(chosen)
    return article.mutant(first or 0, last - (first or 0), [""], "PL5", lines=[asked])


def question_removed(article: Clean, random: Random) -> Mutant | None:
    chosen = [(asked, first) for asked, first, _ in _turns(article) if first and article.lines[asked][0] in "-*"]
    if not chosen:
        return None
    asked, first = random.choice(chosen)
    return article.mutant(asked, first - asked, [], "PL5", lines=range(asked - 1, asked + 1))


def _turns(article: Clean) -> list[tuple[int, int | None, int]]:
    """Lines of questions, of their answers' starts, and of their ends."""
    if "faq" not in article.sections:
        return []
    start, end = article.sections["faq"]
    asking = re.compile(r"### |- \*\*(?:Q|В|Вопрос)\b|\*\*(?:Q|В|Вопрос):")
    asked = [n for n in range(start, end) if asking.match(article.lines[n])]
    turns: list[tuple[int, int | None, int]] = []
    for at, last in zip(asked, [*asked[1:], end], strict=False):
        first = next((n for n in range(at + 1, last) if article.lines[n].strip()), None)
        while article.lines[last - 1] in ("", "---"):
            last -= 1
        turns.append((at, first, last))
    return turns


def half_of_proof(article: Clean, random: Random) -> Mutant | None:
    start, end = article.sections.get("proof", (0, 0))
    sides = article.headings(3, start, end) if end else []
    if len(sides) != 2:
        return None
    first, last = random.choice([(sides[0], sides[1]), (sides[1], end)])
    return article.mutant(first, last - first, [""], "PL502", lines=[start, *(n for n in sides if n != first)])
