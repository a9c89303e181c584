"""One file through the reader."""

from generator.loader.load import Loaded, load

__all__ = ["Loaded", "load"]
