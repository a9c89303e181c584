"""What every part of the model is made of: frozen models, and Markdown that carries its HTML along."""

from __future__ import annotations

import re
from html import unescape
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, model_serializer

_TAG = re.compile(r"<[^>]*>")


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Passage(Model):
    """Markdown of the author's, dedented and without trailing blank lines."""

    shape: ClassVar[str] = "passage"
    text: str
    """Markdown source."""
    html: str
    """The same, rendered and sanitized."""

    @property
    def plain(self) -> str:
        """The text without markup."""
        return unescape(_TAG.sub("", self.html)).strip()

    @model_serializer
    def _source(self) -> str:
        return self.text
