"""The front matter holds a key that means nothing here.

Most such keys are misspelt, and what they were to say would be lost without a word. If a known key is near, the help names
it. Keys of your own begin with `x-`: they are kept and not interpreted.

## Example

```yaml
discription: "Decisions and open questions"
reviewer: "Anna"
```

## Instead

```yaml
description: "Decisions and open questions"
x-reviewer: "Anna"
```
"""

from __future__ import annotations

import difflib
import json
from collections import Counter
from collections.abc import Sequence
from typing import Final

from promptoteka.checks.rules.base import Diagnostic, Entry, Setting
from promptoteka.model.config import FRONT_MATTER_KEYS, IGNORED, Config
from promptoteka.model.diagnostics import table

_FOREIGN: Final = {
    **dict.fromkeys(("author", "by", "creator"), "authors"),
    **dict.fromkeys(("lastmod", "modified", "updateddate", "updated-at", "last-modified", "moddate"), "updated"),
    **dict.fromkeys(("cover", "heroimage", "thumbnail", "featured-image", "banner", "og-image"), "image"),
    **dict.fromkeys(("categories", "topics"), "tags"),
    **dict.fromkeys(("excerpt", "summary", "subtitle", "abstract"), "description"),
    **dict.fromkeys(("language", "locale"), "lang"),
    **dict.fromkeys(("pubdate", "published", "created", "publishdate"), "date"),
    "permalink": "slug",
    "section": "category",
}
"""What the keys of other programs mean, in lower case."""


def settle(found: Sequence[Diagnostic], config: Config) -> Setting | None:
    """What the keys stand for, as far as it is known; those that are misspelt are for the author to mend."""
    counts = Counter(str(one.values["key"]) for one in found if one.source.position(one.span.start)[1] == 1)
    strangers = [key for key, _ in counts.most_common() if not _is_misspelt(key)]
    keys = {
        **config.front_matter.keys,
        **{key: _FOREIGN.get(key.lower().replace("_", "-"), IGNORED) for key in strangers},
    }
    listed = ", ".join(f"{json.dumps(key, ensure_ascii=False)} = {json.dumps(ours)}" for key, ours in keys.items())
    return Setting("tool.promptoteka.front-matter", f"keys = {{{listed}}}") if strangers else None


def _is_misspelt(key: str) -> bool:
    return key.lower() not in _FOREIGN and bool(difflib.get_close_matches(key, FRONT_MATTER_KEYS, n=1, cutoff=0.8))


ENTRY = Entry(table.UNKNOWN_KEY, __doc__, settle=settle)
