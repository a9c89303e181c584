"""Where our Markdown differs from CommonMark with raw HTML off, as markdown-it-py rules.

* An HTML comment is read as a comment: it shows nowhere.
* `<br>` is a line break, `<b>`, `<i>` and their like are emphasis (`markup`). Every other tag is text.
* A line of dashes right under text is a rule, not a heading, unless the text is a heading the vocabulary knows:
  authors separate sections with `---`.
* Nesting deeper than `MAX_NESTING` is text: markdown-it-py would drop it.
* Code spans remember where in their block they stand, and links and images where their address does: inline tokens of
  markdown-it-py have no place of their own. Definitions remember it of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkDestination, parseLinkLabel
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import lheading as commonmark_lheading
from markdown_it.rules_block import reference as commonmark_reference
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import autolink as commonmark_autolink
from markdown_it.rules_inline import backtick as commonmark_backtick
from markdown_it.rules_inline import image as commonmark_image
from markdown_it.rules_inline import link as commonmark_link
from markdown_it.token import Token

from promptoteka.languages import vocabulary
from promptoteka.reader.markdown.markup import markup
from promptoteka.text.fences import MAX_NESTING

_LABEL = re.compile(r"\[(?:\\.|[^\]\\])*+\]:", re.DOTALL)
_LINES_AHEAD = 8
_BLANKS = (" ", "\t", "\n")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def use(parser: MarkdownIt) -> None:
    parser.options["maxNesting"] = MAX_NESTING
    parser.block.ruler.before("table", "too_deep", _too_deep)
    parser.block.ruler.before("paragraph", "comment", _comment_block, {"alt": ["paragraph", "blockquote", "list"]})
    parser.block.ruler.at("lheading", _lheading)
    parser.inline.ruler.at("autolink", _autolink)
    parser.inline.ruler.before("autolink", "comment", _comment)
    parser.inline.ruler.before("autolink", "break", _break)
    parser.inline.ruler.before("autolink", "markup", markup)
    parser.inline.ruler.at("backticks", _backtick)
    parser.inline.ruler.at("link", _link)
    parser.inline.ruler.at("image", _image)
    parser.block.ruler.at("reference", _reference)


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
    if not _may_be_underlined(state, first + 1, last) or not commonmark_lheading(state, first, last, silent):
        return False
    opening, inline = state.tokens[before], state.tokens[before + 1]
    if opening.markup == "=" or vocabulary.section(vocabulary.split_emoji(inline.content)[1]):
        return True
    del state.tokens[before:]
    state.line = first
    return False


def _may_be_underlined(state: StateBlock, line: int, last: int) -> bool:
    """Whether a line of the paragraph may begin as one under a heading does: asked of every paragraph."""
    far = line + _LINES_AHEAD
    while line < last and (start := state.bMarks[line] + state.tShift[line]) < state.eMarks[line]:
        if state.src[start] in "=-" or line == far:
            return True
        line += 1
    return False


def _autolink(state: StateInline, silent: bool) -> bool:
    start, before = state.pos, len(state.tokens)
    if not commonmark_autolink(state, silent):
        return False
    if not silent:
        opening = next(token for token in state.tokens[before:] if token.type == "link_open")
        opening.meta = {"start": start + 1, "end": state.pos - 1}
    return True


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


@lru_cache(maxsize=4)
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


def _link(state: StateInline, silent: bool) -> bool:
    start, before = state.pos, len(state.tokens)
    if state.src[start] != "[" or start > _last_closing(state.src) or not commonmark_link(state, silent):
        return False
    if not silent:
        opening = next(token for token in state.tokens[before:] if token.type == "link_open")
        _note_address(opening, start, state)
    return True


def _image(state: StateInline, silent: bool) -> bool:
    start = state.pos
    if not state.src.startswith("![", start) or start > _last_closing(state.src) or not commonmark_image(state, silent):
        return False
    if not silent:
        _note_address(state.tokens[-1], start + 1, state)
    return True


@lru_cache(maxsize=4)
def _last_closing(text: str) -> int:
    """Where no label can end any more: a text of `[` alone would be searched to its end from each of them."""
    return text.rfind("]")


def _note_address(token: Token, bracket: int, state: StateInline) -> None:
    """Note the place of the address that follows the label whose bracket opens at `bracket`; a reference has none."""
    after = parseLinkLabel(state, bracket, token.type == "link_open") + 1
    if after < state.pos and state.src[after] == "(":
        start, end, address = _address(state.src, after + 1)
        if address and state.md.normalizeLink(address) in token.attrs.values():
            token.meta = {"start": start, "end": end}


def _reference(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    if not state.src.startswith("[", state.bMarks[first] + state.tShift[first]):
        return False  # asked of every paragraph
    if not commonmark_reference(state, first, last, silent):
        return False
    lines = [(state.bMarks[line] + state.tShift[line], state.eMarks[line] + 1) for line in range(first, state.line)]
    text = "".join(state.src[start:end] for start, end in lines)
    label = _LABEL.match(text)
    position, stop, _ = _address(text, label.end() if label else 0)
    for start, end in lines:
        if position < end - start:
            state.env.setdefault("addresses", []).append((start + position, start + stop))
            break
        position, stop = position - (end - start), stop - (end - start)
    return True


def _address(text: str, start: int) -> tuple[int, int, str]:
    """Where the address begins and ends that stands at `start` or behind the blanks there, and what it says."""
    while text[start : start + 1] in _BLANKS:
        start += 1
    found = parseLinkDestination(text, start, len(text))
    return start, found.pos, found.str
