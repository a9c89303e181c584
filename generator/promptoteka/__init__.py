"""Promptoteka: a folder of Markdown articles becomes typed data and a library of prompt forms."""

__version__ = "0.1.0"
