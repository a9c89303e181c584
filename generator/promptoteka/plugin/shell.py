"""The theme's page around ours, rendered by the engine once for all pages that differ only in what is put into it.

Through the engine a page costs as much as its own HTML, and most pages differ in title, head, content, contents and the
way into other languages alone. So the engine renders a page of marks, which is taken apart at them. Whether it does
more than to put in is tried with a second page: a theme of the library's own may, and then each page goes through it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from markupsafe import escape

from promptoteka.plugin.frame import Frame
from promptoteka.site.outputs import Heading, Page
from promptoteka.site.templates import Templates


@dataclass(frozen=True, slots=True)
class Filling:
    """What is put into the shell: finished HTML."""

    title: str
    head: str
    content: str
    contents: str
    """The table of contents; empty where there is none."""
    languages: str
    """The way into other languages; empty where there is one only."""


Engine = Callable[[Page, Frame, Filling], str]
"""A whole page."""
Pages = Sequence[tuple[Page, Frame]]
Key = tuple[str, str, bool, bool]
"""Language, folder that the page's own stands in, whether it has contents, whether it has other languages. Relative
links are the same from all pages of a folder, if they lead out of them."""
LEAST: Final = 4
"""Pages that are worth a shell: it takes two pages of the engine's."""
_MARK: Final = re.compile("\x02([a-z]+)\x03")
_TRIED: Final = "<b>{}</b> &amp; &quot;&lt;"
"""What is changed by a theme that shortens, escapes or strips what it is given."""


def whole_pages(pages: Pages, templates: Templates, engine: Engine) -> Iterator[tuple[Page, str]]:
    """The pages as they are published; none of them is in the menu."""
    many = Counter(_key(page, frame) for page, frame in pages)
    shells: dict[Key, tuple[str, ...] | None] = {}
    for page, frame in pages:
        filling, key = filled(page, frame, templates), _key(page, frame)
        if many[key] < LEAST or any(item.url.startswith(page.address) for item in frame.menu):
            yield page, engine(page, frame, filling)
            continue
        if key not in shells:
            shells[key] = _shell(page, frame, filling, engine)
        shell = shells[key]
        yield page, engine(page, frame, filling) if shell is None else _joined(shell, filling)


def _key(page: Page, frame: Frame) -> Key:
    return page.lang, _folder(page.address), bool(page.contents), bool(frame.languages)


def _folder(address: str) -> str:
    return address[: address.rstrip("/").rfind("/") + 1]


def _shell(page: Page, frame: Frame, filling: Filling, engine: Engine) -> tuple[str, ...] | None:
    """Texts, and names of what is put in between them; None where the engine does more than to put in."""
    names = [name for name in Filling.__slots__ if getattr(filling, name)]
    marks = replace(filling, **{name: f"\x02{name}\x03" for name in names})
    tried = replace(filling, **{name: _TRIED.format(name) * len(names) for name in names})
    shell = tuple(_MARK.split(engine(page, frame, marks)))
    elsewhere = replace(page, address=f"{_folder(page.address)}-/")
    return shell if engine(elsewhere, frame, tried) == _joined(shell, tried) else None


def filled(page: Page, frame: Frame, templates: Templates) -> Filling:
    """What is put into the shell of a page."""

    def rendered(name: str, **values: object) -> str:
        return templates.render(name, lang=page.lang, address=page.address, **values)

    return Filling(
        title=str(escape(page.title)),
        head=page.head,
        content=page.html,
        contents=rendered("partials/page-contents.html", headings=nested(page.contents)) if page.contents else "",
        languages=rendered("partials/language-menu.html", page_lang=page.lang, languages=frame.languages)
        if frame.languages
        else "",
    )


@dataclass(frozen=True, slots=True)
class Nested:
    """A heading with those below it."""

    heading: Heading
    children: list[Heading]


def nested(contents: tuple[Heading, ...]) -> list[Nested]:
    """Headings by the one that stands above them: of a higher level, and itself below none."""
    roots: list[Nested] = []
    for heading in contents:
        if roots and heading.level > roots[-1].heading.level:
            roots[-1].children.append(heading)
        else:
            roots.append(Nested(heading, []))
    return roots


def _joined(shell: tuple[str, ...], filling: Filling) -> str:
    parts: Mapping[str, str] = {name: getattr(filling, name) for name in Filling.__slots__}
    return "".join(parts[text] if number % 2 else text for number, text in enumerate(shell))
