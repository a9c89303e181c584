"""A folder takes the place of another, whole, and at no moment is there neither; one at a time."""

from __future__ import annotations

import errno
import json
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from promptoteka.model.disk import swap, system
from promptoteka.model.disk.lock import Busy, Lock
from promptoteka.model.disk.swap import Workshop

HOLD = "import sys; from pathlib import Path; from promptoteka.model.disk.swap import Workshop; "
HOLD += "shop = Workshop(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"


def made(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()
    }


def no_exchange(one: Path, other: Path) -> bool:
    return False


@contextmanager
def mounted(folder: Path, *options: str) -> Iterator[None]:
    """A file system of its own at a folder; skipped where that is not allowed."""
    command = ["mount", "-t", "tmpfs", *options, "none", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("a file system cannot be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture(params=["exchange", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "two renames":
        monkeypatch.setattr(system, "exchange", no_exchange)
    return str(request.param)


def test_the_new_folder_stands_there_and_nothing_else(way: str, tmp_path: Path) -> None:
    site = made(tmp_path / "site", index_html="old", gone_html="old")
    shop = Workshop(site)
    made(shop.fresh, index_html="new", a__b_css="new")
    made(shop.work, half_txt="half")
    assert texts(site) == {"index.html": "old", "gone.html": "old"}
    shop.finish(keep=True)
    shop.close()
    shop.close()
    assert texts(site) == {"index.html": "new", "a/b.css": "new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_first_site_needs_no_old_one(way: str, tmp_path: Path) -> None:
    shop = Workshop(tmp_path / "not yet" / "site")
    made(shop.fresh, index_html="new")
    shop.finish(keep=False)
    shop.close()
    assert texts(tmp_path / "not yet") == {"site/index.html": "new"}


@pytest.mark.skipif(sys.platform not in ("linux", "darwin"), reason="the exchange of names is theirs")
def test_names_are_exchanged_in_one_step(tmp_path: Path) -> None:
    one, other = made(tmp_path / "one", a_txt="one"), made(tmp_path / "other", a_txt="other")
    assert system.exchange(one, other)
    assert (texts(one), texts(other)) == ({"a.txt": "other"}, {"a.txt": "one"})


def test_what_died_between_two_renames_is_put_back(tmp_path: Path) -> None:
    made(tmp_path / ".site-retired-123", index_html="old")
    Workshop(tmp_path / "site").close()
    assert texts(tmp_path) == {"site/index.html": "old"}


def test_a_failure_of_the_second_rename_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "exchange", no_exchange)
    site = made(tmp_path / "site", index_html="old")
    shop = Workshop(site)
    (shop.fresh).rmdir()
    with pytest.raises(FileNotFoundError):
        shop.finish(keep=False)
    shop.close()
    assert texts(tmp_path) == {"site/index.html": "old"}


def test_what_dead_builds_left_goes_and_what_is_not_theirs_stays(tmp_path: Path) -> None:
    for name in (".site-build-abcd_123", ".site-retired-77", ".site-notes", ".site-build-mine", "other"):
        made(tmp_path / name, a_txt="")
    made(tmp_path / "site", index_html="old")
    (tmp_path / ".site-build-abcdefgh").symlink_to(tmp_path / "other")
    Workshop(tmp_path / "site").close()
    left = {".site-notes", ".site-build-mine", ".site-build-abcdefgh", "other", "site"}
    assert {path.name for path in tmp_path.iterdir()} == left


def test_a_site_that_is_a_link_stays_one(tmp_path: Path) -> None:
    made(tmp_path / "elsewhere" / "v1", index_html="old")
    site = tmp_path / "site"
    site.symlink_to("elsewhere/v1")
    shop = Workshop(site)
    made(shop.fresh, index_html="new")
    shop.finish(keep=False)
    shop.close()
    assert site.is_symlink()
    assert texts(tmp_path / "elsewhere") == {"v1/index.html": "new"}


def test_a_mounted_folder_is_filled(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    with mounted(site):
        made(site, index_html="old", gone__gone_html="old", file="a file", keep_css="old")
        shop = Workshop(site)
        made(shop.fresh, index_html="new", file__a_html="new", keep_css="new")
        shop.finish(keep=True)
        shop.close()
        assert texts(site) == {"index.html": "new", "file/a.html": "new", "keep.css": "new"}
        assert {path.name for path in tmp_path.iterdir()} == {"site"}
        assert {path.name for path in site.iterdir()} == {"index.html", "file", "keep.css"}


def test_a_folder_whose_parent_is_not_ours_is_filled(tmp_path: Path) -> None:
    around = tmp_path / "around"
    site = around / "site"
    around.mkdir()
    with mounted(around):
        site.mkdir()
        with mounted(site):
            subprocess.run(["mount", "-o", "remount,ro", around], check=True)
            made(site, index_html="old", gone_html="old")
            shop = Workshop(site)
            try:
                made(shop.fresh, index_html="new", a__b_css="new")
                assert (site / "index.html").read_text("utf-8") == "old"
                shop.finish(keep=False)
            finally:
                shop.close()
            assert texts(site) == {"index.html": "new", "a/b.css": "new"}
            assert {path.name for path in site.iterdir()} == {"index.html", "a"}


def test_a_file_in_the_site_s_place_is_no_site(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file", "utf-8")
    with pytest.raises(NotADirectoryError, match="site"):
        Workshop(tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_files_are_laid_over_in_an_order_that_readers_can_bear(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = made(tmp_path / "site", index_html="old", old__index_html="old", a_css="old", feed_xml="old")
    fresh = made(tmp_path / "fresh", index_html="new", b__index_html="new", a_css="new", b__b_js="new", feed_xml="new")
    turns: list[str] = []

    def noted(change: Callable[..., object]) -> Callable[..., object]:
        def done(path: Path, *arguments: object, **options: object) -> object:
            target = Path(str(arguments[0])) if arguments else path
            turns.append(target.relative_to(site).as_posix())
            return change(path, *arguments, **options)

        return done

    monkeypatch.setattr(Path, "replace", noted(Path.replace))
    monkeypatch.setattr(Path, "unlink", noted(Path.unlink))
    swap.lay_over(site, fresh, gone={"old/index.html"})
    assert turns == ["b/b.js", "a.css", "b/index.html", "index.html", "feed.xml", "old/index.html"]
    assert not (site / "old").exists()
    assert set(texts(site).values()) == {"new"}


def test_a_lock_names_its_owner_and_ends_with_him(tmp_path: Path) -> None:
    site = made(tmp_path / "site", index_html="old")
    command = [sys.executable, "-c", HOLD, str(site)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(Busy) as refused:
            Workshop(site)
        owner = refused.value.owner
        assert owner
        assert (owner.pid, owner.host) == (other.pid, platform.node())
        assert owner.since[:2] == "20"
        other.kill()
        other.wait()
    assert len(list(tmp_path.iterdir())) == 3, "the site, the lock and a folder of the dead"
    Workshop(site).close()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("said", [b"", b"\xff\x00", b"[]", json.dumps({"pid": "x"}).encode()])
def test_a_lock_file_that_nobody_holds_is_taken_whatever_it_says(said: bytes, tmp_path: Path) -> None:
    path = tmp_path / "lock"
    path.write_bytes(said)
    lock = Lock(path)
    assert json.loads(path.read_text("utf-8"))["pid"] == os.getpid()
    lock.release()
    lock.release()
    assert not path.exists()


def test_where_a_disk_knows_no_locks_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")

    def unknown(descriptor: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(fcntl, "lockf", unknown)
    Workshop(tmp_path / "site").close()
    assert list(tmp_path.iterdir()) == []
