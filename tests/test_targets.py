"""The table of assistants, and the menu made from it."""

from __future__ import annotations

from datetime import date as Date

import pytest
from promptoteka.checks.rules.prompts import long_prompt
from promptoteka.model.config import Config
from promptoteka.model.data import Target, read_targets, targets
from promptoteka.site.views import target_views
from pydantic import ValidationError

ROW = {
    "id": "chat",
    "name": "Chat",
    "strategy": "url",
    "home": "https://chat.example.org/",
    "template": "https://chat.example.org/?q={prompt}",
    "max_url": "100",
    "verified_on": "2026-09-06",
    "source": "seen",
}


def rows(*changes: dict[str, str | None]) -> str:
    """YAML of the row above, once for each set of changes; None leaves a key out."""
    written = ({key: value for key, value in (ROW | change).items() if value is not None} for change in changes)
    return "\n".join("- " + "\n  ".join(f"{key}: {value}" for key, value in row.items()) for row in written)


def test_a_row_is_read() -> None:
    assert read_targets(rows({}))["chat"] == Target(
        id="chat",
        name="Chat",
        strategy="url",
        home="https://chat.example.org/",
        template="https://chat.example.org/?q={prompt}",
        max_url=100,
        verified_on=Date(2026, 9, 6),
        source="seen",
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"strategy": "redirect"}, "strategy"),
        ({"template": None}, "template must hold {prompt} once"),
        ({"template": "https://chat.example.org/?q=prompt"}, "template must hold {prompt} once"),
        ({"template": "javascript:alert('{prompt}')"}, "template"),
        ({"home": "chat.example.org"}, "home"),
        ({"max_url": None}, "max_url is missing"),
        ({"max_url": "-1"}, "max_url"),
        ({"strategy": "copy-open"}, "copy-open has no template"),
        ({"verified_on": "yesterday"}, "verified_on"),
        ({"verified_on": None}, "verified_on: Field required"),
        ({"source": None}, "source: Field required"),
        ({"limit": "7500"}, "limit: Extra inputs"),
    ],
)
def test_a_wrong_row_is_named(change: dict[str, str | None], said: str) -> None:
    with pytest.raises(ValueError, match=r"targets\.yml, row 2 \(second\)") as raised:
        read_targets(rows({}, {"id": "second", **change}))
    assert said in str(raised.value)


def test_an_id_stands_once() -> None:
    with pytest.raises(ValueError, match=r"row 1 \(chat\): the id stands twice"):
        read_targets(rows({}, {}))


def test_the_length_of_a_link_is_counted_as_a_browser_writes_it() -> None:
    chat = read_targets(rows({}))["chat"]
    empty = len("https://chat.example.org/?q=")
    assert chat.link_length("") == empty
    assert chat.link_length("a-_.!~*'()") == empty + 10
    assert chat.link_length(" {}\n") == empty + 12
    assert chat.link_length("ж🙂") == empty + 6 + 12


def test_the_rule_about_long_prompts_names_the_limit_of_the_table() -> None:
    limit = targets()["chatgpt"].max_url
    assert f"{limit:,}" in (long_prompt.__doc__ or "")
    assert str(limit) in long_prompt.ENTRY.page("ru")


def test_the_menu_holds_the_table_in_its_order() -> None:
    assert [view.name for view in target_views(Config(), "en")] == [target.name for target in targets().values()]
    assert {"Алиса", "ChatGPT"} <= {view.name for view in target_views(Config(), "ru")}


def test_a_library_chooses_its_assistants_and_adds_its_own() -> None:
    own = {"Наш чат": "https://chat.example.org/?q={prompt}", "Старый": "http://localhost:3000/"}
    config = Config.model_validate({"targets": ["gemini", "claude"], "own-targets": own})
    ours, old, gemini, claude = target_views(config, "ru")
    assert (ours.name, ours.home, ours.template) == ("Наш чат", "https://chat.example.org/", own["Наш чат"])
    assert (old.name, old.home, old.template) == ("Старый", "http://localhost:3000/", None)
    assert (gemini.name, claude.name) == ("Gemini", "Claude")
    assert target_views(Config(targets=()), "ru") == ()


@pytest.mark.parametrize(
    "wrong",
    [
        {"targets": ["chatgtp"]},
        {"own-targets": {"x": "javascript:alert(1)"}},
        {"own-targets": {"x": "https://chat.example@evil.example/{prompt}"}},
        {"own-targets": {"x": "https:\\\\evil.example"}},
    ],
)
def test_a_wrong_choice_is_said_when_the_settings_are_read(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match=next(iter(wrong))):
        Config.model_validate(wrong)
