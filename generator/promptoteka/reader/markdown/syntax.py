"""Where our Markdown differs from CommonMark with raw HTML off, as markdown-it-py rules.

* An HTML comment is read as a comment: it shows nowhere.
* `<br>` is a line break. Every other tag is text.
* A line of dashes right under text is a rule, not a heading, unless the text is a heading the vocabulary knows:
  authors separate sections with `---`.
* Nesting deeper than `MAX_NESTING` is text: markdown-it-py would drop it.
* Code spans remember where in their block they stand: inline tokens of markdown-it-py have no place of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import lheading as commonmark_lheading
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import backtick as commonmark_backtick

from promptoteka.languages import vocabulary

MAX_NESTING = 20
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def use(parser: MarkdownIt) -> None:
    parser.options["maxNesting"] = MAX_NESTING
    parser.block.ruler.before("table", "too_deep", _too_deep)
    parser.block.ruler.before("paragraph", "comment", _comment_block, {"alt": ["paragraph", "blockquote", "list"]})
    parser.block.ruler.at("lheading", _lheading)
    parser.inline.ruler.before("autolink", "comment", _comment)
    parser.inline.ruler.before("autolink", "break", _break)
    parser.inline.ruler.at("backticks", _backtick)


def _too_deep(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    if state.level < MAX_NESTING - 3:  # an item of a list in a list stands three levels below it
        return False
    if not silent:
        state.push("paragraph_open", "p", 1).map = [first, last]
        inline = state.push("inline", "", 0)
        inline.content = state.getLines(first, last, state.blkIndent, False).strip()
        inline.map = [first, last]
        inline.children = []
        state.push("paragraph_close", "p", -1)
        state.line = last
    return True


def _comment_block(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    start = state.bMarks[first] + state.tShift[first]
    if state.is_code_block(first) or not state.src.startswith("<!--", start):
        return False
    end = _comment_end(state.src, start)
    line = bisect_left(state.eMarks, end, first, last)
    if end < 0 or line == last or state.src[end : state.eMarks[line]].strip():
        return False
    if not silent:
        state.line = line + 1
        token = state.push("comment", "", 0)
        token.map = [first, state.line]
        token.hidden = True
    return True


def _lheading(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    before = len(state.tokens)
    if not commonmark_lheading(state, first, last, silent):
        return False
    opening, inline = state.tokens[before], state.tokens[before + 1]
    if opening.markup == "=" or vocabulary.section(vocabulary.split_emoji(inline.content)[1]):
        return True
    del state.tokens[before:]
    state.line = first
    return False


def _comment(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("<!--", state.pos):
        return False
    end = _comment_end(state.src, state.pos)
    if end < 0:
        return False
    state.pos = end
    return True


def _comment_end(text: str, start: int) -> int:
    """Where the comment that opens at `start` ends, or -1."""
    ends = _comment_ends(text)
    found = bisect_left(ends, start + len("<!---->"))
    return ends[found] if found < len(ends) else -1


@lru_cache(maxsize=1)
def _comment_ends(text: str) -> list[int]:
    """Found once a text, since a text of `<!--` alone would be searched to its end from each of them."""
    return [end.end() for end in re.finditer("-->", text)]


def _break(state: StateInline, silent: bool) -> bool:
    found = _BREAK.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos = found.end()
    return True


def _backtick(state: StateInline, silent: bool) -> bool:
    start = state.pos
    before = len(state.tokens)
    taken = commonmark_backtick(state, silent)
    if taken and len(state.tokens) > before and state.tokens[-1].type == "code_inline":
        state.tokens[-1].meta = {"start": start, "end": state.pos}
    return taken
