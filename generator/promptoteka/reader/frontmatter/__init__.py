"""The block between two lines of `---` becomes a `FrontMatter`, with diagnostics at its keys."""

from promptoteka.reader.frontmatter.foreign import tag_slug, unquoted
from promptoteka.reader.frontmatter.model import FrontMatter, ParameterSettings, schema, text_keys
from promptoteka.reader.frontmatter.reader import FrontMatterBlock, read
from promptoteka.reader.frontmatter.written import with_value

__all__ = [
    "FrontMatter",
    "FrontMatterBlock",
    "ParameterSettings",
    "read",
    "schema",
    "tag_slug",
    "text_keys",
    "unquoted",
    "with_value",
]
