"""The reference for authors, Russian and English, as Markdown: made from the rules, the model, the vocabulary, the
settings and the commands themselves."""

from promptoteka.site.reference.model import Command, Manual, ManualPage, Option
from promptoteka.site.reference.pages import FOLDER, LANGS, pages

__all__ = ["FOLDER", "LANGS", "Command", "Manual", "ManualPage", "Option", "pages"]
