"""Pictures of other hosts: only from public addresses over https, only pictures, never twice, and never at any price.

Nothing here leaves the machine: names are answered and connections are made by fakes.
"""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
import requests
from promptoteka.model.config import Config
from promptoteka.pictures import images
from promptoteka.pictures.cache import Store
from promptoteka.pictures.remote import RefusedError, RemotePictures, UnusableError, fetching, guard, picture, session
from promptoteka.plugin import ports
from urllib3.connection import HTTPConnection

from tests.site.pictures import photograph

PHOTO = photograph(40, 30)
ADDRESS = "https://pictures.example/a.jpg"
PUBLIC = "93.184.216.34"


def names(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """Answer look-ups of names one after the other; what was looked up."""
    asked: list[str] = []

    def getaddrinfo(host: str, *_: Any, **__: Any) -> list[Any]:
        asked.append(host)
        found = answers[min(len(asked), len(answers)) - 1]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 443)) for address in found]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return asked


INSIDE = (
    *("127.0.0.1", "10.0.0.1", "172.16.5.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"),
    *("224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1"),
    *("::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1"),
    *(
        "fec0::1",
        "feff::1",
        "4000::1",
        "5f00::1",
        "3fff::1",
        "2001:db8::1",
        "2001:2::1",
        "100::1",
        "fd12::1",
        "e000::1",
    ),
    *("64:ff9b:1::1", "::ffff:0:127.0.0.1", "::127.0.0.1", "2001::1", "192.88.99.1", "240.0.0.1", "192.0.0.1"),
    *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "2002:a00:1::", "64:ff9b::a00:1", "64:ff9b::7f00:1"),
)
OUTSIDE = (PUBLIC, "1.1.1.1", "2606:4700:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101")


def test_addresses_outside_are_public_and_those_inside_are_not() -> None:
    assert tuple(address for address in (*INSIDE, *OUTSIDE) if guard.is_public(address)) == OUTSIDE


@pytest.mark.parametrize("found", [["127.0.0.1"], [PUBLIC, "10.0.0.1"], ["169.254.169.254"]])
def test_a_name_that_leads_inside_is_refused(found: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    names(monkeypatch, found)
    with pytest.raises(RefusedError):
        guard.checked("pictures.example")


def test_the_connection_goes_to_the_address_that_was_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that answers otherwise the second time gains nothing: it is not asked again."""
    asked = names(monkeypatch, [PUBLIC], ["127.0.0.1"])
    connected: list[tuple[str, int]] = []

    def create_connection(address: tuple[str, int], *_: Any) -> socket.socket:
        connected.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(guard, "create_connection", create_connection)
    with pytest.raises(requests.ConnectionError):
        session().get(ADDRESS)
    assert (asked, connected) == (["pictures.example"], [(PUBLIC, 443)])


@pytest.mark.parametrize("address", ["https://localhost/a.png", "https://127.0.0.1/a.png", "https://[::1]/a.png"])
def test_this_machine_is_never_called(address: str) -> None:
    with pytest.raises(requests.ConnectionError, match="not public"):
        picture(session(), address)


def test_another_port_is_never_called(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = names(monkeypatch, [PUBLIC])
    with pytest.raises(requests.ConnectionError, match="port 8443"):
        picture(session(), "https://pictures.example:8443/a.png")
    assert asked == []


def test_a_proxy_of_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Behind one, nobody knows where a connection goes."""
    asked = names(monkeypatch, ["10.0.0.1"])
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    with pytest.raises(requests.ConnectionError):
        picture(session(), ADDRESS)
    assert asked == ["pictures.example"]


class Answer:
    """What a host answers."""

    def __init__(self, content: bytes = b"", status: int = 200, to: str | None = None) -> None:
        self.content, self.status, self.is_redirect = content, status, to is not None
        self.headers = {"location": to} if to else {}

    def raise_for_status(self) -> None:
        if self.status >= 400:
            raise requests.HTTPError(str(self.status))

    def iter_content(self, size: int) -> Iterator[bytes]:
        for start in range(0, len(self.content), size):
            yield self.content[start : start + size]


class Host:
    """A session that answers by address, and writes down what it was asked."""

    def __init__(self, answers: dict[str, Answer]) -> None:
        self.answers, self.asked = answers, list[str]()

    @contextmanager
    def get(self, address: str, **options: Any) -> Iterator[Answer]:
        assert options["allow_redirects"] is False
        assert options["timeout"]
        self.asked.append(address)
        yield self.answers[address]


def fetched(answers: dict[str, Answer], address: str = ADDRESS) -> bytes:
    return picture(Host(answers), address)  # type: ignore[arg-type]


def test_a_picture_is_fetched() -> None:
    assert fetched({ADDRESS: Answer(PHOTO)}) == PHOTO


def test_a_redirect_is_followed() -> None:
    assert fetched({ADDRESS: Answer(to="/b.jpg"), "https://pictures.example/b.jpg": Answer(PHOTO)}) == PHOTO


@pytest.mark.parametrize(
    "to", ["http://pictures.example/b.jpg", "file:///etc/passwd", "https://", "https://u:p@x.example/"]
)
def test_a_redirect_to_anything_but_https_is_refused(to: str) -> None:
    with pytest.raises(UnusableError):
        fetched({ADDRESS: Answer(to=to), to: Answer(PHOTO)})


def test_a_circle_of_redirects_ends() -> None:
    with pytest.raises(UnusableError, match="redirects"):
        fetched({ADDRESS: Answer(to=ADDRESS)})


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"<html></html>", "known kind"),
        (b"<svg onload='alert(1)'/>", "known kind"),
        (b"", "known kind"),
        (PHOTO + b"\0" * images.MAX_SIZE, "5 MB"),
    ],
)
def test_what_is_no_picture_of_ours_is_refused(content: bytes, problem: str) -> None:
    with pytest.raises(UnusableError, match=problem):
        fetched({ADDRESS: Answer(content)})


START = b"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n"
TRICKLES: dict[str, tuple[bytes, bytes]] = {
    "nothing at all": (b"", b""),
    "the status": (b"HTTP/1.1 200 O", b"K"),
    "one header": (START + b"X-Long: ", b"x"),
    "headers for ever": (START, b"X: y\r\n"),
    "100 Continue for ever": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "the body": (START + b"Content-Length: 5000000\r\n\r\n", b"\xff"),
    "the body in chunks": (START + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    "the size of a chunk": (START + b"Transfer-Encoding: chunked\r\n\r\n", b"0"),
    "a body without an end": (START + b"\r\n", b"\xff"),
    "redirects to itself": (b"HTTP/1.1 302 Found\r\nLocation: /a.jpg\r\n", b"X: y\r\n"),
}


class _Plain(guard._Connection):
    """To the server of a test, which has no certificate."""

    is_verified = True
    connect = HTTPConnection.connect


@pytest.mark.parametrize(("first", "again"), TRICKLES.values(), ids=TRICKLES)
def test_an_answer_that_trickles_is_given_up(first: bytes, again: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it is at: a piece comes before any limit between two pieces is over."""
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            connection, _ = server.accept()
            with connection, suppress(OSError):
                connection.recv(4096)
                connection.sendall(first)
                while not over.wait(0.05):
                    connection.sendall(again)

        host = threading.Thread(target=answer)
        host.start()
        monkeypatch.setattr(fetching, "DEADLINE", 0.6)
        monkeypatch.setattr(guard, "PORT", server.getsockname()[1])
        monkeypatch.setattr(guard, "checked", lambda host: "127.0.0.1")
        monkeypatch.setattr(guard._Pool, "ConnectionCls", _Plain)
        began = time.monotonic()
        with pytest.raises(UnusableError, match="slow"):
            picture(session(), f"https://pictures.example:{guard.PORT}/a.jpg")
        took = time.monotonic() - began
        over.set()
        host.join()
    assert took < 2


def test_a_handshake_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        monkeypatch.setattr(fetching, "DEADLINE", 0.6)
        monkeypatch.setattr(guard, "PORT", server.getsockname()[1])
        monkeypatch.setattr(guard, "checked", lambda host: "127.0.0.1")
        began = time.monotonic()
        with pytest.raises(UnusableError, match="slow"):
            picture(session(), f"https://pictures.example:{guard.PORT}/a.jpg")
        assert time.monotonic() - began < 2


def test_a_deadline_that_was_met_leaves_no_timer() -> None:
    before = threading.active_count()
    for _ in range(5):
        assert fetched({ADDRESS: Answer(PHOTO)}) == PHOTO
    assert threading.active_count() == before


def remote_pictures(get: Callable[[str], bytes], store: Store | None = None) -> tuple[RemotePictures, list[str]]:
    notes: list[str] = []
    return RemotePictures(get, store, notes.append), notes


def test_a_gallery_asks_for_each_picture_once_and_keeps_it_between_runs(tmp_path: Path) -> None:
    asked: list[str] = []

    def get(address: str) -> bytes:
        asked.append(address)
        return PHOTO

    for _ in range(2):
        here, notes = remote_pictures(get, Store(tmp_path))
        for _ in range(2):
            assert here.fetch([ADDRESS, ADDRESS]) == {ADDRESS: PHOTO}
    assert (asked, notes) == ([ADDRESS], [])


@pytest.mark.parametrize(
    "error",
    [requests.ConnectTimeout("timed out"), RefusedError("not public"), UnusableError("too slow"), OSError("no")],
)
def test_what_cannot_be_had_is_noted_once_and_does_not_fail(error: Exception) -> None:
    def get(address: str) -> bytes:
        raise error

    here, notes = remote_pictures(get)
    assert here.fetch([ADDRESS]) == {}
    assert here.fetch([ADDRESS]) == {}
    assert notes == [f"{ADDRESS}: {error}"]


@pytest.mark.parametrize("content", [PHOTO[:-200], b"\xff\xd8\xff"])
def test_a_damaged_picture_is_not_shown(content: bytes) -> None:
    here, notes = remote_pictures(lambda address: content)
    assert here.fetch([ADDRESS]) == {}
    assert notes == [f"{ADDRESS}: damaged"]


def test_an_old_picture_is_asked_for_again_and_stands_in_where_the_host_is_gone(tmp_path: Path) -> None:
    remote_pictures(lambda address: PHOTO, Store(tmp_path))[0].fetch([ADDRESS])
    for path in tmp_path.iterdir():
        os.utime(path, (path.stat().st_atime, path.stat().st_mtime - 30 * 24 * 3600))
    other = photograph(50, 50)

    def gone(address: str) -> bytes:
        raise requests.ConnectionError("gone")

    assert remote_pictures(gone, Store(tmp_path))[0].fetch([ADDRESS]) == {ADDRESS: PHOTO}
    assert remote_pictures(lambda address: other, Store(tmp_path))[0].fetch([ADDRESS]) == {ADDRESS: other}


def test_pictures_are_fetched_side_by_side() -> None:
    together = threading.Barrier(4, timeout=10)

    def get(address: str) -> bytes:
        together.wait()
        return PHOTO

    addresses = [f"https://pictures.example/{number}.jpg" for number in range(4)]
    assert list(remote_pictures(get)[0].fetch(addresses)) == addresses


@pytest.mark.parametrize(
    ("wanted", "offline", "expected"),
    [(True, "", [ADDRESS]), (False, "", []), (Config().fetch_images, "", []), (True, "1", [])],
    ids=["on", "off", "default", "offline"],
)
def test_a_build_fetches_only_if_the_settings_and_the_environment_let_it(
    wanted: bool, offline: str, expected: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[str] = []

    def get(_: requests.Session, address: str) -> bytes:
        asked.append(address)
        return PHOTO

    monkeypatch.setattr(ports, "picture", get)
    monkeypatch.setenv(ports.OFFLINE, offline)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    found = ports.SharedPorts(asked.append).turn(fetch_images=wanted).fetch([ADDRESS])
    assert (asked, list(found)) == (expected, expected)
