"""A prompt is too long to be opened in a chat by a link, and the article has no shorter one that fits.

A chat is opened with the prompt already typed in by an address that holds it. ChatGPT takes about 7,500 characters of
such an address, and a Cyrillic letter is six of them. The site copies a longer prompt and opens an empty chat. Nothing
is reported where one prompt of the article fits: the reader can take that one.

## Example

A single prompt of 2,000 Russian letters: its address is about 11,000 characters long.

## Instead

Add a basic version of up to 1,300 Russian or 5,500 English letters, or leave the prompt as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from promptoteka.checks.rules.base import Diagnostic, Entry, Loaded, Rule, Severity
from promptoteka.checks.rules.prompts.base import places
from promptoteka.model.data import targets

RULE = Rule(
    "PL414",
    "long-prompt",
    Severity.NOTE,
    "The address that opens the prompt “{heading}” in ChatGPT is {encoded} characters long; it takes about {limit}, which is some {fits} of the prompt's {length}",
    "It will be copied and the chat opened empty; a shorter version would open at once",
)


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    chat = targets()["chatgpt"]
    limit = chat.max_url or 0
    prompts = [prompt for prompt in loaded.article.prompts if prompt.text]
    if not prompts or any(chat.link_length(prompt.text) <= limit for prompt in prompts):
        return
    for place in places(loaded):
        text = place.prompt.text
        if text:
            encoded = chat.link_length(text)
            values = {
                "heading": place.prompt.label,
                "encoded": encoded,
                "limit": limit,
                "fits": len(text) * limit // encoded // 50 * 50,
                "length": len(text),
            }
            yield Diagnostic(RULE, loaded.source, place.spans.heading, values)


ENTRY = Entry(RULE, __doc__, article=check)
