"""The only door to MkDocs (and to its drop-in fork ProperDocs)."""

from promptoteka.plugin.plugin import PromptotekaPlugin

__all__ = ["PromptotekaPlugin"]
