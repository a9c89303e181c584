"""What every part of the model is made of: frozen models, and Markdown that carries its blocks along."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, SkipValidation, model_serializer

from promptoteka.model.markdown import Block, plain


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Passage(Model):
    """Markdown of the author's, dedented and without trailing blank lines."""

    shape: ClassVar[str] = "passage"
    text: str
    """Markdown source."""
    blocks: Annotated[tuple[Block, ...], SkipValidation]
    """The same, read: what outputs are written from."""

    @property
    def plain(self) -> str:
        """The text without markup."""
        return plain(self.blocks)

    @model_serializer
    def _source(self) -> str:
        return self.text
