"""The search index. Nothing else knows Pagefind, its program and its files."""

from promptoteka.search.index import FOLDER, IndexingError, folder, index

__all__ = ["FOLDER", "IndexingError", "folder", "index"]
