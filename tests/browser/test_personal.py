"""The quiet note about personal data in what a reader has typed."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.card import Card
from tests.browser.conftest import ready

SLUG = "proverka-dogovora"
FOUND = {
    "email": ["ivan.petrov@mail.example", "Анна <anna_k+tag@sub.example.org>", "вася@почта.рф", "a@b.ru."],
    "phone": [
        "+7 (912) 345-67-89",
        "8 912 345-67-89",
        "Звоните: 8-912-345-67-89.",
        "89123456789",
        "8(912)345-67-89",
        "8 (495) 123-45-67",
        "7 912 345 67 89",
        "+1 415 555 2671",
        "+49 30 901820 12",
        "8 912 345-67-89",
    ],
    "card": ["4111111111111111", "4111-1111-1111-1111", "2200 0000 0000 0053", "3782 822463 10005"],
    "insurance": ["112-233-445 95", "СНИЛС 112-233-445 95."],
    "passport": ["паспорт 4509 123456", "Паспорт: серия 45 09 № 123456"],
}
NOT_FOUND = [
    "2026-11-23",
    "23.11.2026 в 10:30–18:45",
    "в 2024–2026 годах",
    "2024 2025 2026 2027",
    "12 500 000 ₽",
    "+12 500 000 000 ₽",
    "+10 000 000 000 руб.",
    "89 123 456 789 рублей",
    "8 912 345 678 рублей",
    "1 000 000 000 000",
    "60,000 for 18 months",
    "3.14159265358979",
    "0.4111111111111111",
    "арт. 4601234567893",
    "штрихкод 2200000000053",
    "ISBN 978-5-17-118366-4",
    "№ 45/2026-ОД от 12.03.2026",
    "заказ 20261123-0001",
    "ст. 779 ГК РФ, п. 4509 123456",
    "ИНН 7707083893",
    "р/с 40702810400000001234",
    "1234 5678 9012 3456",
    "4111 1111 1111 1112",
    "0000 0000 0000 0000",
    "123-456-789 00",
    "8 800 555 35 35",
    "8 9 10 11 12 13 14",
    "1732406400000",
    "192.168.100.200",
    "550e8400-e29b-41d4-a716-446655440000",
    "@username",
    "a@b",
    "package@1.2.3",
    "https://example.org/a?b=1@2",
    "$& $1 `x`",
]
KINDS = """async ([module, texts]) => {
  const { createPersonalKinds } = await import(module);
  const words = JSON.parse(document.querySelector("[data-component=prompt-card] [data-texts]").textContent);
  return texts.map(createPersonalKinds(words));
}"""


def open_card(page: Page, address: str) -> tuple[Card, list[str]]:
    article: dict[str, Any] = page.request.get(f"{address}/prompts/{SLUG}/article.json").json()
    page.goto(f"{address}/prompts/{SLUG}/")
    ready(page)
    return Card(page), list(article["prompts"][0]["parameters"])


def test_what_is_found_and_what_is_not(page: Page, address: str) -> None:
    open_card(page, address)
    expected = {text: [kind] for kind, texts in FOUND.items() for text in texts} | {text: [] for text in NOT_FOUND}
    kinds = page.evaluate(KINDS, [f"{address}/assets/js/prompt-card/personal.js", list(expected)])
    assert dict(zip(expected, kinds, strict=True)) == expected


def test_a_huge_text_is_looked_through(page: Page, address: str) -> None:
    open_card(page, address)
    huge = ["9" * 100_000, "a" * 100_000, "a." * 50_000 + "@" * 1000, "+1 " * 50_000, "паспорт " * 20_000]
    kinds = page.evaluate(KINDS, [f"{address}/assets/js/prompt-card/personal.js", huge])
    assert kinds == [[]] * len(huge)


def test_the_note_names_the_field_and_blocks_nothing(clipboard: BrowserContext, page: Page, address: str) -> None:
    card, names = open_card(page, address)
    expect(card.hint).to_be_empty()
    expect(card.hint).to_have_attribute("role", "status")
    card.field(names[0]).fill("Иван, +7 912 345-67-89, ivan@example.org")
    label = card.element.locator(f"[data-field={names[0]}] [data-label]").inner_text()
    expect(card.hint).to_have_text(
        f"Похоже на личные данные: «{label}» (эл. почта и телефон). Нужны ли они ассистенту?", ignore_case=True
    )
    assert "ivan@example.org" in card.copy()
    expect(card.hint).not_to_be_empty()
    card.field(names[0]).fill("Иван")
    expect(card.hint).to_be_empty()


def test_the_note_is_there_before_the_copy_is(clipboard: BrowserContext, page: Page, address: str) -> None:
    card, names = open_card(page, address)
    card.field(names[0]).fill("ivan@example.org")
    card.copy()
    assert "эл. почта" in card.hint.inner_text()


def test_the_note_is_there_when_the_menu_opens(page: Page, address: str) -> None:
    card, names = open_card(page, address)
    card.field(names[0]).fill("ivan@example.org")
    card.open_targets()
    assert "эл. почта" in card.hint.inner_text()


def test_the_note_is_said_once(page: Page, address: str) -> None:
    card, names = open_card(page, address)
    page.evaluate(
        """() => {
          window.said = [];
          const hint = document.querySelector("[data-personal]");
          new MutationObserver(() => window.said.push(hint.textContent)).observe(hint, { childList: true });
        }"""
    )
    card.field(names[0]).press_sequentially("a@b.ru и ещё текст")
    expect(card.hint).not_to_be_empty()
    card.open_more()
    card.open_targets()
    assert len(page.evaluate("window.said")) == 1


def test_only_the_shown_prompt_is_looked_at(page: Page, address: str) -> None:
    article: dict[str, Any] = page.request.get(f"{address}/prompts/{SLUG}/article.json").json()
    basic, pro = (prompt["parameters"] for prompt in article["prompts"][:2])
    own = next(name for name in pro if name not in basic)
    card, _ = open_card(page, address)
    card.tab("pro").click()
    card.field(own).fill("ivan@example.org")
    expect(card.hint).not_to_be_empty()
    card.tab("basic").click()
    expect(card.hint).to_be_empty()
