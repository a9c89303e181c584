"""Frozen values: an article, files, settings, diagnostics, tables that age."""
