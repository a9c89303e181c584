"""Articles that are like one another, and what they share."""

from promptoteka.catalog.related.nearest import Near, nearest
from promptoteka.catalog.related.profile import Profile, profile

__all__ = ["Near", "Profile", "nearest", "profile"]
