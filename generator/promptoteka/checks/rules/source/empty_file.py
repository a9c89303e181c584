"""The file holds nothing but white space.

It would become a page without a title and without a prompt. An interrupted upload leaves such files behind.

## Example

A file of 0 bytes, or of empty lines.

## Instead

```markdown
---
title: "Minutes from rough notes"
date: 2026-11-16
tags: [meetings]
---

# 📝 Minutes that people read to the end

## 🚀 Solution: "Who, what, when"

> **Task:** Write the minutes of the meeting on `[topic]`.
```

Or delete the file.
"""

from __future__ import annotations

from promptoteka.checks.rules.base import Entry
from promptoteka.model.diagnostics import table

ENTRY = Entry(table.NOTHING_TO_READ, __doc__)
