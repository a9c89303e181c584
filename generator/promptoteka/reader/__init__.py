"""Bytes to an article."""
