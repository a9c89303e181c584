"""What editors need to know of an article, from the model: the schema, Front Matter CMS, VS Code.

VS Code's YAML extension checks no front matter in Markdown files (redhat-developer/vscode-yaml#207), so `yaml.schemas`
would promise what does not happen. Front Matter CMS does check it, from 10.10 on.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, Final

from promptoteka.catalog.records import schema
from promptoteka.languages.snippets import snippets

ARTICLES: Final = "content/articles"

# Spelling is what `promptoteka check` does not look at. markdownlint is not recommended: of a right article it says
# that the title stands twice (MD025) and that lines are long (MD013).
RECOMMENDED: Final = (
    "eliostruyf.vscode-front-matter",
    "streetsidesoftware.code-spell-checker",
    "streetsidesoftware.code-spell-checker-russian",
)

SETTINGS: Final = {
    "[markdown]": {
        "editor.wordWrap": "on",
        "editor.tabCompletion": "onlySnippets",  # the prefix of a snippet, then Tab
        "files.trimTrailingWhitespace": False,  # two spaces at the end of a line mean something in Markdown
    },
    "files.eol": "\n",
    "cSpell.language": "en,ru",
    "cSpell.files": ["content/**/*.md"],
}


def frontmatter_schema() -> Iterator[str]:
    """`schema/frontmatter.schema.json`: the JSON Schema of the front matter."""
    return _json(schema("frontmatter"))


def frontmatter_cms() -> Iterator[str]:
    """`frontmatter.json`: the settings of Front Matter CMS, read against its package.json.

    The content type is called `default` because the extension writes the name of any other one into each new article
    as a key (`fmContentType`, formerly `type`), and the reader refuses keys it does not know.
    """
    written = schema("frontmatter")
    properties: dict[str, dict[str, Any]] = written["properties"]
    return _json(
        {
            "$schema": "https://frontmatter.codes/frontmatter.schema.json",
            "frontMatter.framework.id": "other",
            "frontMatter.content.pageFolders": [
                {
                    "title": "Articles",
                    "path": f"[[workspace]]/{ARTICLES}",
                    "filePrefix": None,  # else file names, and with them slugs, begin with the date
                    "contentTypes": ["default"],
                }
            ],
            "frontMatter.content.publicFolder": "content",
            "frontMatter.taxonomy.dateFormat": "yyyy-MM-dd",
            "frontMatter.taxonomy.seoTitleLength": _plain(properties["title"])["maxLength"],
            "frontMatter.taxonomy.seoDescriptionLength": _plain(properties["description"])["maxLength"],
            "frontMatter.taxonomy.contentTypes": [
                {
                    "name": "default",
                    "pageBundle": False,
                    "filePrefix": None,
                    "clearEmpty": True,  # an empty `image:` is an error, no `image:` is none
                    "fields": [_field(name, one, written["required"]) for name, one in properties.items()],
                }
            ],
        }
    )


def _field(name: str, written: dict[str, Any], required: list[str]) -> dict[str, Any]:
    field = {"title": name.capitalize(), "name": name, "type": "string", "description": written["description"]}
    plain = _plain(written)
    match plain:
        case _ if "examples" in written:
            field |= {"type": "choice", "choices": written["examples"]}
        case {"format": "date"}:
            field |= {"type": "datetime"}
        case {"type": "boolean"}:
            field |= {"type": "boolean"}
        case {"type": "array"}:
            field |= {"type": "tags", "taxonomyLimit": plain["maxItems"]} if name == "tags" else {"type": "list"}
        case {"type": "object"}:
            # Keys of the author's own: the panel has no form for that, so it is only checked.
            field |= {"type": "json", "dataType": [], "hidden": True}
        case _:
            # `slug` and `image` too: the extension's own kinds write Cyrillic slugs, and paths that begin with `/`.
            field |= {"single": True}
    if name == "date":
        field |= {"default": "{{now}}", "isPublishDate": True}
    return field | ({"required": True} if name in required else {})


def _plain(written: dict[str, Any]) -> dict[str, Any]:
    """The schema of a field without the `null` that stands for its absence."""
    kinds: list[dict[str, Any]] = written.get("anyOf", [written])
    return next(kind for kind in kinds if kind.get("type") != "null")


def extensions() -> Iterator[str]:
    """`.vscode/extensions.json`."""
    return _json({"recommendations": list(RECOMMENDED)})


def settings() -> Iterator[str]:
    """`.vscode/settings.json`."""
    return _json(SETTINGS)


def code_snippets() -> Iterator[str]:
    """`.vscode/promptoteka.code-snippets`."""
    return _json(snippets())


def _json(value: Any) -> Iterator[str]:
    yield from json.dumps(value, ensure_ascii=False, indent=2).split("\n")


FILES: Final[dict[str, Callable[[], Iterator[str]]]] = {
    "schema/frontmatter.schema.json": frontmatter_schema,
    "frontmatter.json": frontmatter_cms,
    ".vscode/extensions.json": extensions,
    ".vscode/settings.json": settings,
    ".vscode/promptoteka.code-snippets": code_snippets,
}
