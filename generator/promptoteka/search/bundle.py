"""Pagefind's bundle, pure: what is published of it, and how.

Pagefind writes its tables of facets and sorts in another order each time, and so under other names; here they get one.
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

from promptoteka.model.files import File
from promptoteka.search.model import Indexed
from promptoteka.search.wordlist import listed
from promptoteka.search.words import rules

LOADED: Final = ("pagefind.js", "wasm.unknown.pagefind")
"""What the site's own engine loads; the rest that Pagefind ships are interfaces, a worker, and other languages."""
EVERYWHERE: Final = "everywhere_"
"""The last word of every page: to ask for all of them without a word makes Pagefind load the whole index."""
ENTRY: Final = "pagefind-entry.json"
_SIGNATURE: Final = b"pagefind_dcd"
_PAGES, _FILTERS, _SORTS, _FIELDS = 1, 3, 4, 5
"""Places in Pagefind's table: version, pages, files of the index, [facet, file], [sort, pages], names of meta data."""


def published(made: Iterable[File], pages: Sequence[Indexed], lang: str) -> Iterator[File]:
    """The index of the pages in a language.

    Beside Pagefind's own files: `articles.json` (address by result), `orders.json` (of each sort the results, by their
    places in `articles.json`), the list of the words that occur, and `words.json` with the names of its files, the
    version of all of this, and the rules by which words of the language are cut and stemmed.

    Raises ValueError, TypeError, LookupError or CBORError if Pagefind's files are not what they are expected to be.
    """
    word_files = list(listed((page.text.words for page in pages), lang))
    version = hashlib.sha256()
    for file in chain(_index(made, pages), word_files):
        version.update(file.path.encode() + file.content)
        yield file
    beginnings = [file.path.rpartition("/")[2].removesuffix(".txt") for file in word_files]
    yield File("words.json", _json({"version": version.hexdigest()[:12], "words": beginnings, "rules": rules(lang)}))


def _index(made: Iterable[File], pages: Sequence[Indexed]) -> Iterator[File]:
    """What Pagefind made, as far as it is published."""
    if not pages:
        return
    files = {file.path: file.content for file in made}
    yield from (File(path, files[path]) for path in LOADED)
    yield from (File(path, content) for path, content in files.items() if path.endswith(".pf_index"))
    yield from _fragments(files, pages)
    yield from _tables(files)


def _tables(files: Mapping[str, bytes]) -> Iterator[File]:
    """The facets, and the table that names them, in the order of their names; the sorts, which only lists of articles
    need, in a file of their own: they are a third of a table that every search loads."""
    entry = json.loads(files[ENTRY])
    [(lang, language)] = entry["languages"].items()
    table = cbor2.loads(unpacked(files[f"pagefind.{language['hash']}.pf_meta"]))
    facets = []
    for facet, name in sorted(table[_FILTERS]):
        found, values = cbor2.loads(unpacked(files[f"filter/{name}.pf_filter"]))
        content = packed(cbor2.dumps([found, sorted(values)]))
        facets.append([facet, _name(lang, content)])
        yield File(f"filter/{facets[-1][1]}.pf_filter", content)
    results = [name for name, _ in table[_PAGES]]
    places = {name: place for place, name in enumerate(sorted(results))}
    orders = {sort: [places[results[page]] for page in order] for sort, order in sorted(table[_SORTS])}
    yield File("orders.json", _json(orders))
    table[_FILTERS], table[_SORTS], table[_FIELDS] = facets, [], sorted(table[_FIELDS])
    content = packed(cbor2.dumps(table))
    language["hash"] = _name(lang, content)
    yield File(f"pagefind.{language['hash']}.pf_meta", content)
    yield File(ENTRY, _json(entry))


def _fragments(files: Mapping[str, bytes], pages: Sequence[Indexed]) -> Iterator[File]:
    by_address = {page.address: page for page in pages}
    addresses = {}
    for path in sorted(files):
        if path.endswith(".pf_fragment"):
            fragment = json.loads(unpacked(files[path]))
            page = by_address.pop(fragment["url"].removeprefix("/"))
            addresses[path.rpartition("/")[2].removesuffix(".pf_fragment")] = page.address
            yield File(path, packed(_json(shown(fragment, page))))
    if by_address:
        raise ValueError(f"{', '.join(by_address)}: without a fragment")
    yield File("articles.json", _json(addresses))


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
        "meta": {"title": page.text.title, "kind": page.kind},
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
