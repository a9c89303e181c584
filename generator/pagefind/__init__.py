"""The search index: the only door to Pagefind, its program and its files."""

from generator.pagefind.index import FOLDER, IndexingError, index

__all__ = ["FOLDER", "IndexingError", "index"]
