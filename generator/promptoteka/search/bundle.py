"""Pagefind's bundle, pure: what is published of it, and how.

Pagefind writes its tables in another order each time, and so under other names; here they get one.
A fragment is what a browser loads of a result: of the stems that Pagefind was given it becomes the text that a reader
knows, word for word in the same places.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Final

import cbor2

from promptoteka.languages import CODES
from promptoteka.model.files import File
from promptoteka.search.model import Indexed
from promptoteka.search.synonyms import Group, beside
from promptoteka.search.wordlist import listed, stems_of
from promptoteka.search.words import rules

LOADED: Final = ("pagefind.js", "wasm.unknown.pagefind")
"""What the site's own engine loads; the rest that Pagefind ships are interfaces, a worker, and other languages."""
EVERYWHERE: Final = "everywhere_"
"""The last word of every page: to ask for all of them without a word makes Pagefind load the whole index."""
ENTRY: Final = "pagefind-entry.json"
_SIGNATURE: Final = b"pagefind_dcd"
_FRAGMENT: Final = ".pf_fragment"
_PAGES, _SORTS, _FIELDS = 1, 4, 5
"""Places in Pagefind's table: version, pages, files of the index, [facet, file], [sort, pages], names of meta data."""


def published(
    made: Iterable[File], pages: Sequence[Indexed], lang: str, synonyms: Iterable[Group] = ()
) -> Iterator[File]:
    """The index of the pages in a language.

    Beside Pagefind's own files: `articles.json` (address by result), `orders.json` (of each sort the results, by their
    places in `articles.json`), `facets.json` (of each value the results), the list of the words that occur, and
    `words.json` with the names of its files, the version of all of this, how many pages there are, and the rules by
    which words of the language are cut and stemmed. The name of a result begins with the first letter of its kind.

    Raises ValueError, TypeError, LookupError or CBORError if Pagefind's files are not what they are expected to be.
    """
    texts = [page.text.words for page in pages]
    spoken = {page.written for page in pages if page.written in CODES}
    word_files = list(listed(texts, lang, beside(stems_of(texts, lang), lang, spoken, synonyms) if pages else {}))
    version = hashlib.sha256()
    for file in chain(_index(made, pages), word_files):
        version.update(file.path.encode() + file.content)
        yield file
    beginnings = [file.path.rpartition("/")[2].removesuffix(".txt") for file in word_files]
    manifest = {"version": version.hexdigest()[:12], "pages": len(pages), "words": beginnings, "rules": rules(lang)}
    yield File("words.json", _json(manifest))


def _index(made: Iterable[File], pages: Sequence[Indexed]) -> Iterator[File]:
    """What Pagefind made, as far as it is published."""
    if not pages:
        return
    files = {file.path: file.content for file in made}
    yield from (File(path, files[path]) for path in LOADED)
    yield from (File(path, content) for path, content in files.items() if path.endswith(".pf_index"))
    results = _results(files, pages)
    yield from (_fragment(files, name, result, page) for name, (result, page) in results.items())
    yield from _tables(files, {name: result for name, (result, _) in results.items()})
    ordered = sorted(results.values(), key=lambda one: one[0])
    yield File("articles.json", _json({result: page.address for result, page in ordered}))
    yield File("facets.json", _json(_facets([page for _, page in ordered])))


def _tables(files: Mapping[str, bytes], names: Mapping[str, str]) -> Iterator[File]:
    """The table that names all others, with our names of the results; the sorts, which only lists of articles need, in
    a file of their own: they are a third of a table that every search loads."""
    entry = json.loads(files[ENTRY])
    [(lang, language)] = entry["languages"].items()
    table = cbor2.loads(unpacked(files[f"pagefind.{language['hash']}.pf_meta"]))
    table[_PAGES] = [[names[name], *rest] for name, *rest in table[_PAGES]]
    results = [name for name, *_ in table[_PAGES]]
    places = {name: place for place, name in enumerate(sorted(results))}
    orders = {sort: [places[results[page]] for page in order] for sort, order in sorted(table[_SORTS])}
    yield File("orders.json", _json(orders))
    table[_SORTS], table[_FIELDS] = [], sorted(table[_FIELDS])
    content = packed(cbor2.dumps(table))
    language["hash"] = _name(lang, content)
    yield File(f"pagefind.{language['hash']}.pf_meta", content)
    yield File(ENTRY, _json(entry))


def _results(files: Mapping[str, bytes], pages: Sequence[Indexed]) -> dict[str, tuple[str, Indexed]]:
    """By Pagefind's name of a result, ours and its page."""
    by_address = {page.address: page for page in pages}
    found = {}
    for path in sorted(files):
        if path.endswith(_FRAGMENT):
            page = by_address.pop(json.loads(unpacked(files[path]))["url"].removeprefix("/"))
            name = path.rpartition("/")[2].removesuffix(_FRAGMENT)
            found[name] = (f"{page.kind[0]}{name.rpartition('_')[2]}", page)
    if by_address:
        raise ValueError(f"{', '.join(by_address)}: without a fragment")
    return found


def _fragment(files: Mapping[str, bytes], name: str, result: str, page: Indexed) -> File:
    made = json.loads(unpacked(files[f"fragment/{name}{_FRAGMENT}"]))
    return File(f"fragment/{result}{_FRAGMENT}", packed(_json(shown(made, page))))


def _facets(pages: Iterable[Indexed]) -> dict[str, dict[str, list[int]]]:
    """Of each facet the values, of each value the places of its pages."""
    found: dict[str, dict[str, list[int]]] = {}
    for place, page in enumerate(pages):
        for facet, values in page.facets:
            for value in values:
                found.setdefault(facet, {}).setdefault(value, []).append(place)
    return {facet: dict(sorted(values.items())) for facet, values in sorted(found.items())}


def shown(fragment: Mapping[str, Any], page: Indexed) -> dict[str, Any]:
    """A fragment with the text of the page in place of the stems."""
    *stems, last = fragment["content"].split()
    if last.rstrip(".") != EVERYWHERE or len(stems) != len(page.text.shown.split(" ")):
        raise ValueError(f"{page.address}: the words are not in their places")
    titles = dict(page.text.headings)
    return {
        "url": fragment["url"],
        "content": page.text.shown,
        "word_count": fragment["word_count"],
        "meta": {"title": page.text.title, "kind": page.kind} | ({"lang": page.written} if page.written else {}),
        "anchors": [{**anchor, "text": titles[anchor["id"]]} for anchor in fragment["anchors"]],
    }


def unpacked(content: bytes) -> bytes:
    """What one of Pagefind's compressed files holds."""
    plain = gzip.decompress(content)
    if not plain.startswith(_SIGNATURE):
        raise ValueError("a file without Pagefind's signature")
    return plain.removeprefix(_SIGNATURE)


def packed(content: bytes) -> bytes:
    """The same bytes for the same content, at any time."""
    return gzip.compress(_SIGNATURE + content, mtime=0)


def _name(lang: str, content: bytes) -> str:
    return f"{lang}_{hashlib.sha256(content).hexdigest()[:10]}"


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
