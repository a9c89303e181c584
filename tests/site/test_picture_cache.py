"""Work that takes long is done once: in a build, between the builds of a server, and between runs."""

from __future__ import annotations

import errno
import os
import signal
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from promptoteka.cli.workers import LEAST, Processes
from promptoteka.pictures import cache
from promptoteka.pictures.cache import JobRunner, Store
from promptoteka.pictures.images import Job


def _flipped(entry: bytes) -> bytes:
    return entry[:-1] + bytes([entry[-1] ^ 1])


def _cut(entry: bytes) -> bytes:
    return entry[:-1]


def _longer(entry: bytes) -> bytes:
    return entry + b"x"


def _of_before(entry: bytes) -> bytes:
    """Entries had no digest once."""
    return entry[32:]


@pytest.fixture
def done() -> Counter[str]:
    return Counter()


@pytest.fixture
def job(done: Counter[str]) -> Callable[[str], Job]:
    def make(name: str) -> bytes:
        done[name] += 1
        return name.encode()

    return lambda name: Job(name, partial(make, name))


def test_results_come_in_the_order_of_the_jobs(job: Callable[[str], Job]) -> None:
    names = [str(number) for number in range(200)]
    assert JobRunner(None).make([job(name) for name in names]) == [name.encode() for name in names]


def test_the_same_job_is_done_once_in_a_round(job: Callable[[str], Job], done: Counter[str]) -> None:
    shop = JobRunner(None)
    assert shop.make([job("a"), job("a")]) == [b"a", b"a"]
    assert shop.make([job("a")]) == [b"a"]
    assert done["a"] == 1


def test_a_server_remembers_what_the_last_build_asked_for(job: Callable[[str], Job], done: Counter[str]) -> None:
    shop = JobRunner(None)
    for names in ("ab", "a", "ab"):
        shop.turn()
        shop.make([job(name) for name in names])
    assert done == {"a": 1, "b": 2}


def test_another_run_finds_what_was_made(job: Callable[[str], Job], done: Counter[str], tmp_path: Path) -> None:
    for _ in range(2):
        assert JobRunner(Store(tmp_path / "new" / "folder")).make([job("a")]) == [b"a"]
    assert done["a"] == 1


def test_other_code_makes_everything_anew(
    job: Callable[[str], Job], done: Counter[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    JobRunner(Store(tmp_path)).make([job("a")])
    monkeypatch.setattr(cache, "code_mark", lambda: "other")
    JobRunner(Store(tmp_path)).make([job("a")])
    assert done["a"] == 2


def test_an_empty_file_is_what_a_crash_leaves(job: Callable[[str], Job], tmp_path: Path) -> None:
    JobRunner(Store(tmp_path)).make([job("a")])
    for path in tmp_path.iterdir():
        path.write_bytes(b"")
    assert JobRunner(Store(tmp_path)).make([job("a")]) == [b"a"]


@pytest.mark.parametrize("kept", [_flipped, _cut, _longer, _of_before])
def test_a_damaged_entry_is_a_miss(kept: Callable[[bytes], bytes], tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.write("a", b"picture")
    path = tmp_path / "a"
    path.write_bytes(kept(path.read_bytes()))
    assert store.read("a") is None


def test_every_changed_bit_of_an_entry_is_noticed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.write("a", b"picture")
    whole = (tmp_path / "a").read_bytes()
    for place in range(8 * len(whole)):
        changed = bytearray(whole)
        changed[place // 8] ^= 1 << place % 8
        (tmp_path / "a").write_bytes(bytes(changed))
        assert store.read("a") is None


def test_an_entry_under_another_name_is_a_miss(tmp_path: Path) -> None:
    Store(tmp_path).write("a", b"picture")
    (tmp_path / "a").rename(tmp_path / "b")
    assert Store(tmp_path).read("b") is None


def test_an_empty_result_is_kept(tmp_path: Path) -> None:
    Store(tmp_path).write("a", b"")
    assert Store(tmp_path).read("a") == b""


@pytest.mark.parametrize("failing", ["write", "replace"])
def test_a_full_disk_leaves_no_halves(failing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    if failing == "write":
        resource = pytest.importorskip("resource")
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        handled = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
        try:
            Store(tmp_path).write("a", b"x" * 100_000)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
            signal.signal(signal.SIGXFSZ, handled)
    else:
        monkeypatch.setattr(Path, "replace", full)
        Store(tmp_path).write("a", b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_used_is_no_problem(job: Callable[[str], Job], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    store = Store(tmp_path / "file" / "below")
    store.tidy()
    assert JobRunner(store).make([job("a")]) == [b"a"]


def test_what_nobody_asked_for_in_two_months_is_forgotten(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for name in ("asked", "left"):
        store.write(name, b"1")
        os.utime(tmp_path / name, (0, 0))
    assert store.read("asked") == b"1"
    store.tidy()
    assert [path.name for path in tmp_path.iterdir()] == ["asked"]


def _drawn_by(name: str) -> bytes:
    return f"{name} {os.getpid()}".encode()


def test_many_jobs_are_done_in_other_processes_and_kept(tmp_path: Path) -> None:
    jobs = [Job(str(number), partial(_drawn_by, str(number))) for number in range(LEAST * 2)]
    made = JobRunner(Store(tmp_path), Processes(2)).make(jobs)
    assert [content.split()[0].decode() for content in made] == [job.name for job in jobs]
    assert str(os.getpid()) not in {content.split()[1].decode() for content in made}
    assert JobRunner(Store(tmp_path), Processes(2)).make(jobs) == made
