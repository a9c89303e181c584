"""The prompt card as a reader handles it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect


class Card:
    """The prompt card of an open page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.element = page.locator("[data-component=prompt-card]")
        self.status = self.element.locator("[data-status]")
        self.open_count = self.element.locator("[data-open]")
        self.hint = self.element.locator("[data-personal]")
        self.copy_button = self.element.locator("[data-action=copy]")

    def tab(self, prompt: str) -> Locator:
        return self.element.locator(f"[data-tab={prompt}]")

    def field(self, name: str) -> Locator:
        return self.element.locator(f"[data-field={name}] [data-control]")

    def preview(self) -> str:
        """The text that the reader sees in the open preview."""
        return str(self.element.locator("[data-preview]:visible").evaluate("code => code.textContent"))

    def open_more(self) -> Locator:
        """The panel of what is done with a prompt less often, opened."""
        self.element.locator("[popovertarget=more]").click()
        return self.element.locator("[data-more]")

    def open_targets(self) -> Locator:
        """The menu of assistants, opened."""
        self.element.locator("[popovertarget=open-in]").click()
        return self.element.locator("[data-open-in]")

    def copy(self) -> str:
        """Click on copy; what is in the clipboard then."""
        self.copy_button.click()
        expect(self.status).not_to_be_empty()
        return str(self.page.evaluate("navigator.clipboard.readText()"))


def record(site: Path, slug: str) -> dict[str, Any]:
    """The published record of an article."""
    loaded: dict[str, Any] = json.loads((site / "prompts" / slug / "article.json").read_text("utf-8"))
    return loaded
