"""Where our Markdown differs from CommonMark with raw HTML off, as markdown-it-py rules.

* An HTML comment is read as a comment: it shows nowhere.
* `<br>` is a line break. Every other tag is text.
* A line of dashes right under text is a rule, not a heading, unless the text is a heading the vocabulary knows:
  authors separate sections with `---`.
* Code spans remember where in their block they stand: inline tokens of markdown-it-py have no place of their own.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import lheading as commonmark_lheading
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import backtick as commonmark_backtick

from generator import vocabulary

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def use(parser: MarkdownIt) -> None:
    parser.block.ruler.before("paragraph", "comment", _comment_block, {"alt": ["paragraph", "blockquote", "list"]})
    parser.block.ruler.at("lheading", _lheading)
    parser.inline.ruler.before("autolink", "comment", _comment)
    parser.inline.ruler.before("autolink", "break", _break)
    parser.inline.ruler.at("backticks", _backtick)


def _comment_block(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    start = state.bMarks[first] + state.tShift[first]
    if state.is_code_block(first) or not state.src.startswith("<!--", start):
        return False
    line = first
    while line < last and "-->" not in state.src[start : state.eMarks[line]]:
        line += 1
    if line >= last or state.src[start : state.eMarks[line]].partition("-->")[2].strip():
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
    end = state.src.find("-->", state.pos + 4)
    if end < 0:
        return False
    state.pos = end + 3
    return True


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
