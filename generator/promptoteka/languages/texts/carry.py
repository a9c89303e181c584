"""Texts about carrying a filled prompt away: to an assistant, as plain text, as a link."""

from typing import Final

from promptoteka.languages.texts.base import Texts

TEXTS: Final[Texts] = {
    # key: (Russian, English)
    "targets.button": ("Открыть в…", "Open in…"),
    "targets.title": ("Открыть в ассистенте", "Open in an assistant"),
    "targets.fits": ("откроем с этим текстом", "opens with this text"),
    "targets.sends": (
        "откроем с этим текстом; может сразу его отправить",
        "opens with this text, and may send it at once",
    ),
    "targets.copies": ("скопируем и откроем пустой чат", "copied, and an empty chat opened"),
    "targets.too-long": (
        (
            "скопируем и откроем пустой чат: текст длиннее ссылки примерно на {amount} знак | "
            "скопируем и откроем пустой чат: текст длиннее ссылки примерно на {amount} знака | "
            "скопируем и откроем пустой чат: текст длиннее ссылки примерно на {amount} знаков | "
            "скопируем и откроем пустой чат: текст длиннее ссылки примерно на {amount} знака"
        ),
        (
            "copied, and an empty chat opened: the text is about {amount} character too long for a link | "
            "copied, and an empty chat opened: the text is about {amount} characters too long for a link"
        ),
    ),
    "targets.copied": (
        "Скопировано. Вставьте в открывшийся чат: {name}",
        "Copied. Paste it into the chat that has opened: {name}",
    ),
    "more.title": ("Ещё действия", "More actions"),
    "more.plain": ("Скопировать без разметки", "Copy as plain text"),
    "more.plain-note": (
        "Без звёздочек и прочих знаков Markdown; ваш текст не меняется",
        "Without asterisks and other marks of Markdown; your own text stays as it is",
    ),
    "more.json": ("Скачать статью в JSON", "Download the article as JSON"),
    "share.with-values": ("Скопировать ссылку с вписанным", "Copy a link with what you wrote"),
    "share.without-values": ("Скопировать ссылку на промпт", "Copy a link to the prompt"),
    "share.link": ("Ссылка", "The link"),
    "share.plain": (
        "Впишите что-нибудь в поля, и ссылка сможет это передать",
        "Fill something in, and a link can carry it",
    ),
    "share.holds": (
        "Ссылка содержит то, что вы вписали: прочтёт каждый, у кого она есть. На сервер этот текст не уходит",
        "The link holds what you wrote: anyone who has the link can read it. No server is sent it",
    ),
    "share.too-long": (
        (
            "С вписанным ссылка длиннее 8 000 знаков на {amount}, и по дороге её могут обрезать. "
            "Сократите текст или дайте ссылку без него | "
            "С вписанным ссылка длиннее 8 000 знаков на {amount}, и по дороге её могут обрезать. "
            "Сократите текст или дайте ссылку без него | "
            "С вписанным ссылка длиннее 8 000 знаков на {amount}, и по дороге её могут обрезать. "
            "Сократите текст или дайте ссылку без него | "
            "С вписанным ссылка длиннее 8 000 знаков на {amount}, и по дороге её могут обрезать. "
            "Сократите текст или дайте ссылку без него"
        ),
        (
            "With what you wrote the link is {amount} character over 8,000, and may be cut on its way. "
            "Write less, or give the link without it | "
            "With what you wrote the link is {amount} characters over 8,000, and may be cut on its way. "
            "Write less, or give the link without it"
        ),
    ),
    "share.copied": ("Ссылка скопирована", "The link is copied"),
    "share.selected": (
        "Браузер не дал скопировать. Ссылка выделена: нажмите Ctrl+C или ⌘C",
        "The browser refused to copy. The link is selected: press Ctrl+C or ⌘C",
    ),
    "share.filled": (
        "Поля заполнены по ссылке: проверьте, что в них",
        "The link has filled in the fields: check what they say",
    ),
    "share.damaged": (
        "Ссылка повреждена, и вписанное из неё не прочесть. Поля остались как были",
        "The link is damaged, and what it held cannot be read. The fields are as they were",
    ),
    "personal.hint": (
        "Похоже на личные данные: {fields}. Нужны ли они ассистенту?",
        "This looks like personal data: {fields}. Does the assistant need it?",
    ),
    "personal.field": ("«{label}» ({kinds})", "“{label}” ({kinds})"),
    "personal.email": ("эл. почта", "an e-mail address"),
    "personal.phone": ("телефон", "a phone number"),
    "personal.card": ("номер карты", "a card number"),
    "personal.insurance": ("СНИЛС", "an insurance number"),
    "personal.passport": ("номер паспорта", "a passport number"),
}
