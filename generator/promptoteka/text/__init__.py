"""Text and its places: sources and spans, decoding, names and links made from text, words and their stems."""
