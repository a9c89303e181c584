"""The MkDocs plugin; it serves ProperDocs, its drop-in fork, too. Nothing else imports MkDocs."""

from promptoteka.plugin.plugin import PromptotekaPlugin

__all__ = ["PromptotekaPlugin"]
