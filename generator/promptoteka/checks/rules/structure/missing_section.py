"""The article lacks sections that readers look for.

Questions and answers, the anatomy of the prompt, a proof, and a conclusion turn a prompt into an article: they say when it
works, why, and how much better it is. It is a note and no more: an article without them is published. The prompt itself is
missed by `missing-solution`.

## Example

An article that ends behind the prompt.

## Instead

```markdown
## 🙋 FAQ

- **Q: Does a transcript do?**
  - A: Yes, if the speakers are named.

## 🧬 Anatomy of the prompt

1. **The words of the notes in the table:** every task has a source.

## 📊 Proof: before and after

### ❌ Before

> Make minutes of these notes.

### ✅ After

> Task: texts for the home page, editor, 20 November.

## 🎯 Conclusion

Half a page that can be sent on as it is.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Phrase, Rule, Severity

RULE = Rule(
    "PL207",
    "missing-section",
    Severity.NOTE,
    "The article lacks sections: {missing}",
    "Write them if there is something to say",
)

_DUE = ("faq", "anatomy", "proof", "conclusion")


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    kinds = {section.kind for section in loaded.outline.sections}
    missing = tuple(Phrase(f"problem.section.{kind}") for kind in _DUE if kind not in kinds)
    if missing and "solution" in kinds:
        span = loaded.spans.title or loaded.source.line_span(loaded.outline.body)
        yield Diagnostic(RULE, loaded.source, span, {"missing": missing})


def habit(found: Diagnostic) -> str:
    return str(found.values["missing"])


ENTRY = Entry(RULE, __doc__, article=check, habit=habit)
