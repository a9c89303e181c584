"""The reference for authors says everything there is, in both languages, and nothing is left untranslated."""

from __future__ import annotations

from html import unescape
from pathlib import Path

from promptoteka.checks.rules import ENTRIES
from promptoteka.cli.manual import manual
from promptoteka.languages import language, vocabulary
from promptoteka.model.config import Config
from promptoteka.reader import frontmatter
from promptoteka.site.reference import ManualPage, pages
from promptoteka.site.reference.settings import settings

from tests.conftest import SITES, add_setting, copy_library, run

MANUAL = manual()
PAGES = list(pages("ru", MANUAL))
LANGS = ("ru", "en")


def page(address: str) -> ManualPage:
    return next(one for one in PAGES if one.address == address)


def both(address: str) -> list[ManualPage]:
    return [page(address), page(f"en/{address}")]


def test_both_languages_have_the_same_pages() -> None:
    addresses = {lang: {one.address for one in PAGES if one.lang == lang} for lang in LANGS}
    assert addresses["en"] == {f"en/{address}" for address in addresses["ru"]}
    english = {one.address: one.markdown for one in pages("en", MANUAL)}
    assert {address for address in english if not address.startswith("ru/")} == addresses["ru"]


def test_every_rule_has_a_page_and_a_row() -> None:
    for entry in ENTRIES:
        for index, one in zip(both("rules/"), both(f"rules/{entry.rule.name}/"), strict=True):
            assert f"| {entry.rule.code} | [{entry.rule.name}]({entry.rule.name}/) |" in index.markdown
            assert one.title == f"{entry.rule.code} {entry.rule.name}"
            assert entry.page(one.lang).strip() in one.markdown
            assert ("promptoteka fix" in one.markdown.split("**", 6)[4]) == bool(entry.repair)
            assert one.description


def test_every_key_of_the_front_matter_is_there() -> None:
    schema = frontmatter.schema()
    for one in both("for-authors/front-matter/"):
        for properties in (schema["properties"], schema["$defs"]["ParameterSettings"]["properties"]):
            for key in properties:
                assert f"\n| `{key}` | " in one.markdown
    for key, written in schema["properties"].items():
        assert written["description"] in page("en/for-authors/front-matter/").markdown, key


def test_every_heading_and_label_is_there() -> None:
    markers = [*map(vocabulary.words, ("example_markers", "question_markers", "answer_markers"))]
    russian, english = (language(lang).vocabulary for lang in LANGS)
    for one in both("for-authors/headings/"):
        for group in ("sections", "prompts", "sides", "facts", "ratings", "blocks"):
            for key, names in getattr(russian, group).items():
                row = f"| `{key}` | {', '.join(names)} | {', '.join(getattr(english, group)[key])} |"
                assert row in one.markdown
        assert all(f"`{marker}`" in one.markdown for words in markers for marker in words)
        assert all(", ".join(names) in one.markdown for _, names in vocabulary.units())


def test_every_command_and_option_is_there() -> None:
    for one in both("for-authors/commands/"):
        for command in MANUAL.commands:
            assert f"## `promptoteka {command.name}" in one.markdown
            for option in command.options:
                assert option.name in one.markdown
                assert option.written.replace("|", "\\|") in one.markdown


def test_the_manual_says_what_help_says() -> None:
    for command in MANUAL.commands:
        shown = run("promptoteka", *command.name.split(), "--help").stdout
        assert all(option.name in shown for option in command.options)
        assert command.help.split()[0] in shown


def test_every_setting_is_there() -> None:
    names = [name for name, _, _ in settings(Config)]
    assert {"lang", "reference", "check.per-path-ignores"} <= set(names)
    assert "today" not in names
    for one in both("for-authors/settings/"):
        assert all(f"\n| `{name}` | `" in one.markdown for name in names)


def test_the_pages_stand_on_the_site_and_in_the_menu(site: Path) -> None:
    for one in PAGES:
        html = (site / one.address / "index.html").read_text("utf-8")
        assert f'<html lang="{one.lang}"' in html
        assert one.title.replace("`", "") in unescape(html).replace("<code>", "").replace("</code>", "")
        menu = html.partition('id="site-menu"')[2].partition("</nav>")[0]
        assert ("Для авторов" if one.lang == "ru" else "For authors") in menu
        assert ">PL" not in menu


def test_a_library_may_do_without(tmp_path: Path) -> None:
    library = copy_library(tmp_path / "library", SITES / "minimal" / "content")
    add_setting(library, "reference = false")
    assert run("promptoteka", "build", cwd=library).returncode == 0
    assert not (library / "site" / "for-authors").exists()
    assert "Для авторов" not in (library / "site" / "index.html").read_text("utf-8")


def test_a_hand_written_guide_stands_where_a_library_does_without_the_reference(tmp_path: Path) -> None:
    library = copy_library(tmp_path / "library", SITES / "minimal" / "content")
    own = library / "content" / "pages" / "for-authors.md"
    own.parent.mkdir(exist_ok=True)
    own.write_text("---\ntitle: Пишем так\n---\n\n# Пишем так\n\nНаш порядок.\n", "utf-8")
    refused = run("promptoteka", "build", cwd=library)
    assert refused.returncode == 1
    assert "PL712 [taken-address]" in refused.stderr
    add_setting(library, "reference = false")
    done = run("promptoteka", "build", cwd=library)
    assert done.returncode == 0, done.stderr
    assert "Наш порядок." in (library / "site" / "for-authors" / "index.html").read_text("utf-8")
