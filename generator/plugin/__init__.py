"""The only door to MkDocs (and to its drop-in fork ProperDocs)."""

from generator.plugin.plugin import PromptotekaPlugin

__all__ = ["PromptotekaPlugin"]
