"""All that is known of each language: a folder a language, data only, validated when it is loaded."""

from promptoteka.languages.language import CODES, DEFAULT, FALLBACK, Language, language, substitute

__all__ = ["CODES", "DEFAULT", "FALLBACK", "Language", "language", "substitute"]
