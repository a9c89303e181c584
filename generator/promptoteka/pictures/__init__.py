"""Pictures: what they are, their sizes, covers and social pictures that are drawn; the rim that fetches and caches."""
