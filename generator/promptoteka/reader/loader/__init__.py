"""One file through the reader."""

from promptoteka.reader.loader.load import Loaded, load

__all__ = ["Loaded", "load"]
