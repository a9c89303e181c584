"""The shape of the table."""

Texts = dict[str, tuple[str, str]]
"""Russian and English by key."""
