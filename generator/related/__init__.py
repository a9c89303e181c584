"""Articles that are like one another, and what they share."""

from generator.related.nearest import Near, nearest
from generator.related.profile import Profile, profile

__all__ = ["Near", "Profile", "nearest", "profile"]
