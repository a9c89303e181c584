"""The published articles in order, and the ways to divide them: by tag, by model, by month."""

from promptoteka.catalog.catalog import Catalog, address, common_lang, last_change, months
from promptoteka.catalog.taxonomy import Taxonomy, Term, TermKind
from promptoteka.catalog.translations import Group, families, groups

__all__ = [
    "Catalog",
    "Group",
    "Taxonomy",
    "Term",
    "TermKind",
    "address",
    "common_lang",
    "families",
    "groups",
    "last_change",
    "months",
]
