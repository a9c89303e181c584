"""The reference for authors as Markdown: made from the rules, the model, the vocabulary, the
settings and the commands themselves."""

from promptoteka.site.reference.model import Command, Manual, ManualPage, Option
from promptoteka.site.reference.pages import FOLDER, documented, pages

__all__ = ["FOLDER", "Command", "Manual", "ManualPage", "Option", "documented", "pages"]
