"""What is kept between runs: nothing in it runs, and what is damaged is as if it were not there."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from threading import Thread

import pytest
from promptoteka.checks.check import examine
from promptoteka.cli.cache import SETTINGS, Cache
from promptoteka.model.config import Config
from promptoteka.model.disk.store import Store, cache_folder
from promptoteka.model.files import File
from promptoteka.reader.loader import Loaded

from tests.conftest import ROOT, run
from tests.disk.test_swap import mounted

MANY = 1 << 20
ARTICLES = [
    *(File(f"articles/{path.name}", path.read_bytes()) for path in sorted((ROOT / "tests/fixtures").glob("*.md"))),
    *(
        File(f"articles/{path.name}", path.read_bytes())
        for path in sorted((ROOT / "tests/fixtures/rules").rglob("*.md"))
    ),
    File("articles/nothing.md", b""),
    File("articles/bytes.md", bytes(range(256))),
]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the cache stands; the working folder is a project beside it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "project").mkdir()
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "cache" / "promptoteka"


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def told(loaded: Sequence[Loaded]) -> list[object]:
    """All that is kept of articles, so that it can be compared."""
    return [
        (
            one.article,
            repr(one.article),
            repr(one.spans),
            one.source,
            one.outline.body,
            one.outline.langs,
            one.links,
            [
                (found.rule, found.span, found.message("en"), found.help("ru"), found.source)
                for found in one.diagnostics
            ],
            one.strangers,
            one.is_legible,
        )
        for one in loaded
    ]


def test_what_comes_from_the_cache_is_what_was_examined(cache: Path) -> None:
    assert len(ARTICLES) > 20
    config = Config()
    fresh = told([examine(file, config) for file in ARTICLES])
    assert told(list(Cache(config).examine_all(ARTICLES, config))) == fresh
    assert len(entries(cache)) == len({(file.path, file.content) for file in ARTICLES})
    assert told(list(Cache(config).examine_all(ARTICLES, config))) == fresh
    assert any(one.diagnostics for one in Cache(config).examine_all(ARTICLES, config))


def test_a_cached_article_is_not_examined_again(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config, article = Config(), ARTICLES[:1]
    list(Cache(config).examine_all(article, config))

    def refused(file: File, config: Config) -> Loaded:
        raise AssertionError(f"{file.path} is read again")

    monkeypatch.setattr("promptoteka.checks.check.examine", refused)
    list(Cache(config).examine_all(article, config))
    others = [
        (config, [File("articles/other.md", article[0].content)]),
        (config, [File(article[0].path, article[0].content + b"\n")]),
        (Config(lang="de"), article),
        (Config(max_file_size=10), article),
    ]
    for settings, files in others:
        with pytest.raises(AssertionError, match="read again"):
            list(Cache(settings).examine_all(files, settings))


def test_an_article_follows_from_the_settings_that_are_in_its_key(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[str] = set()
    real = Config.__getattribute__

    def noted(config: Config, name: str) -> object:
        if name in Config.model_fields:
            asked.add(name)
        return real(config, name)

    monkeypatch.setattr(Config, "__getattribute__", noted)
    config = Config()
    asked.clear()
    for file in ARTICLES:
        examine(file, config)
    assert asked == SETTINGS


def test_each_damaged_byte_of_an_entry_is_a_miss(tmp_path: Path) -> None:
    store = Store(tmp_path, MANY)
    store.write(b"key", b"what was made" * 20)
    (path,) = entries(tmp_path)
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ (1 << place % 8)]) + whole[place + 1 :])
        assert store.read(b"key") is None, place
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert store.read(b"key") is None, length
    path.write_bytes(whole + b"\0")
    assert store.read(b"key") is None
    path.write_bytes(whole)
    assert store.read(b"key") == b"what was made" * 20


def test_an_entry_of_another_key_is_a_miss(tmp_path: Path) -> None:
    store = Store(tmp_path, MANY)
    store.write(b"one", b"1")
    (one,) = entries(tmp_path)
    store.write(b"other", b"2")
    (other,) = (path for path in entries(tmp_path) if path != one)
    other.write_bytes(one.read_bytes())
    assert (store.read(b"one"), store.read(b"other")) == (b"1", None)


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"[1, 2", b"[[[[[[[[[[]]]]]]]]]]", b"[" * 100_000, b"\xff", b"null"]
)
def test_an_entry_of_a_right_digest_and_a_wrong_kind_is_a_miss(content: bytes, cache: Path) -> None:
    config, articles = Config(), ARTICLES[:1]
    fresh = told(list(Cache(config).examine_all(articles, config)))
    (path,) = entries(cache)
    written = path.read_bytes()
    head = written[: written.index(b"\n") + 1]
    path.write_bytes(head + hashlib.sha256(path.name.encode() + content).digest() + content)
    assert told(list(Cache(config).examine_all(articles, config))) == fresh
    assert path.read_bytes() == written


def test_damage_of_a_real_cache_changes_nothing_that_check_says(tmp_path: Path) -> None:
    project = tmp_path / "project"
    (project / "content").mkdir(parents=True)
    (project / "content" / "a.md").write_bytes(ARTICLES[0].content)
    environment = {"XDG_CACHE_HOME": str(tmp_path / "cache")}

    def check() -> tuple[int, str, str]:
        done = run("promptoteka", "check", cwd=project, environment=environment)
        return done.returncode, done.stdout, done.stderr

    first = check()
    kept = entries(tmp_path / "cache")
    assert kept
    for path in kept:
        path.write_bytes(path.read_bytes()[::-1])
    assert check() == first


@pytest.mark.parametrize("place", ["cache", "./cache", "../project/cache"])
def test_a_relative_place_is_ignored(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path.parent / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", place)
    folder = cache_folder()
    assert folder is not None
    assert folder.is_relative_to(tmp_path.parent / "home")


@pytest.mark.parametrize("is_checkout", [True, False])
def test_nothing_in_the_project_is_trusted(is_checkout: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "below").mkdir()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "below" / ".cache"))
    if is_checkout:
        (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    assert cache_folder() is None
    Store(None, MANY).write(b"key", b"content")
    assert Store(None, MANY).read(b"key") is None
    assert entries(tmp_path) == []


def test_a_full_disk_leaves_no_halves_and_fails_nobody(cache: Path) -> None:
    cache.mkdir(parents=True)
    config = Config()
    with mounted(cache, "-o", "size=64k"):
        fresh = told(list(Cache(config).examine_all(ARTICLES, config)))
        assert fresh == told([examine(file, config) for file in ARTICLES])
        kept = entries(cache)
        assert kept
        assert not [path for path in kept if ".part" in path.name]
        assert told(list(Cache(config).examine_all(ARTICLES, config))) == fresh


def test_a_place_where_nothing_can_be_written_fails_nobody(cache: Path) -> None:
    cache.parent.mkdir()
    cache.write_text("a file", "utf-8")
    config = Config()
    assert len(list(Cache(config).examine_all(ARTICLES[:2], config))) == 2


def test_the_oldest_go_when_there_is_too_much(tmp_path: Path) -> None:
    store = Store(tmp_path, limit=10_000)
    now = time.time()
    for number in range(20):
        before = set(entries(tmp_path))
        store.write(f"{number}".encode(), bytes(1000))
        (path,) = set(entries(tmp_path)) - before
        os.utime(path, (now - 1000 + number, now - 1000 + number))
    store.tidy()
    left = [number for number in range(20) if store.read(f"{number}".encode())]
    assert left == list(range(20 - len(left), 20))
    assert 0 < sum(path.stat().st_size for path in entries(tmp_path)) <= 9_000


def test_halves_of_the_dead_go_and_those_of_the_living_stay(tmp_path: Path) -> None:
    store = Store(tmp_path, MANY)
    store.write(b"key", b"content")
    folder = entries(tmp_path)[0].parent
    old, new = folder / ".part-old", folder / ".part-new"
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (0, 0))
    store.tidy()
    assert (old.exists(), new.exists(), store.read(b"key")) == (False, True, b"content")


def test_what_is_asked_for_lives_longer(tmp_path: Path) -> None:
    store = Store(tmp_path, MANY)
    store.write(b"key", b"content")
    (path,) = entries(tmp_path)
    os.utime(path, (1000, 1000))
    assert store.read(b"key", max_age=60) is None
    assert store.read(b"key") == b"content"
    assert store.read(b"key", max_age=60) == b"content"


def test_several_write_at_once(tmp_path: Path) -> None:
    program = "import sys; from pathlib import Path; from promptoteka.model.disk.store import Store\n"
    program += "store = Store(Path(sys.argv[1]), 1 << 20)\n"
    program += "for n in range(300): store.write(b'key', sys.argv[2].encode() * 5000); store.tidy()\n"
    writers = [subprocess.Popen([sys.executable, "-c", program, str(tmp_path), letter]) for letter in "ab"]
    seen: set[bytes] = set()

    def look() -> None:
        while any(writer.poll() is None for writer in writers):
            content = Store(tmp_path, MANY).read(b"key")
            if content is not None:
                seen.add(content)

    reader = Thread(target=look)
    reader.start()
    assert [writer.wait() for writer in writers] == [0, 0]
    reader.join()
    assert seen <= {b"a" * 5000, b"b" * 5000}
    assert Store(tmp_path, MANY).read(b"key") in (b"a" * 5000, b"b" * 5000)
    assert len(entries(tmp_path)) == 1
