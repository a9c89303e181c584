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

RUSSIAN = """
Промпт слишком длинный, чтобы открыть его в чате по ссылке, а версии покороче в статье нет.

Чат с уже введённым промптом открывают по адресу, в который вписан весь текст. ChatGPT принимает около 7500 знаков такого адреса, а русская буква занимает в нём шесть. Промпт длиннее сайт скопирует и откроет пустой чат. Если хотя бы один промпт статьи помещается, правило молчит: читатель возьмёт его.

## Пример

Единственный промпт в 2000 русских букв: его адрес — около 11 000 знаков.

## Как исправить

Добавьте базовую версию до 1300 русских или 5500 английских букв либо оставьте как есть.
"""

RULE = Rule(
    "PL414",
    "long-prompt",
    Severity.NOTE,
    (
        "Ссылка, которая откроет в ChatGPT промпт «{heading}», — это {encoded} знаков, а он принимает около {limit}, то есть примерно {fits} знаков этого текста из {length}",
        "The address that opens the prompt “{heading}” in ChatGPT is {encoded} characters long; it takes about {limit}, which is some {fits} of the prompt's {length}",
    ),
    (
        "Промпт будет скопирован, а чат откроется пустым; короткая версия открылась бы сразу",
        "It will be copied and the chat opened empty; a shorter version would open at once",
    ),
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
            yield Diagnostic(RULE, loaded.source, place.heading_span, values)


ENTRY = Entry(RULE, RUSSIAN, __doc__, article=check)
