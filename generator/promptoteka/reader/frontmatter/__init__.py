"""The only door to YAML: the block between two lines of `---` becomes a `FrontMatter`, with diagnostics at its keys."""

from promptoteka.reader.frontmatter.model import FrontMatter, ParameterSettings, schema
from promptoteka.reader.frontmatter.reader import FrontMatterBlock, read

__all__ = ["FrontMatter", "FrontMatterBlock", "ParameterSettings", "read", "schema"]
