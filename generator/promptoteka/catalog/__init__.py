"""The published articles in order, and the ways to divide them: by language, by tag, by model, by month."""

from promptoteka.catalog.addresses import address, root, short_name
from promptoteka.catalog.catalog import Catalog, last_change
from promptoteka.catalog.differences import Cause, Difference, differences
from promptoteka.catalog.facets import FACETS, OUTLINE, Facet, labels, searched
from promptoteka.catalog.freshness import digest, is_stale, stale
from promptoteka.catalog.moves import Moved
from promptoteka.catalog.taxonomy import Taxonomy, Term
from promptoteka.catalog.translations import Group, families, groups

__all__ = [
    "FACETS",
    "OUTLINE",
    "Catalog",
    "Cause",
    "Difference",
    "Facet",
    "Group",
    "Moved",
    "Taxonomy",
    "Term",
    "address",
    "differences",
    "digest",
    "families",
    "groups",
    "is_stale",
    "labels",
    "last_change",
    "root",
    "searched",
    "short_name",
    "stale",
]
