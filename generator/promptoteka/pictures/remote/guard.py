"""Connections to public addresses only: an article must not make the build machine call inside its own network.

A name is looked up once, every address it has is checked, and the connection goes to one that was: a name that answers
differently the second time (DNS rebinding) gains nothing. Proxies of the environment are not used, since behind them
nobody knows where a connection goes.
"""

from __future__ import annotations

import ipaddress
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from contextvars import ContextVar, Token
from typing import Any, Final, cast

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPSConnection
from urllib3.util.connection import create_connection

PORT: Final = 443
_TRANSLATED: Final = ipaddress.ip_network("64:ff9b::/96")
"""IPv4 behind NAT64 (RFC 6052)."""
_GLOBAL: Final = ipaddress.ip_network("2000::/3")
"""Where global unicast addresses of IPv6 are: IANA has given out no others."""
_RESERVED: Final = (ipaddress.ip_network("3fff::/20"), ipaddress.ip_network("192.88.99.0/24"))
"""For documentation (RFC 9637), and former relays (RFC 7526): not every Python knows them."""


class RefusedError(ConnectionError):
    """An address that a build never connects to."""


def is_public(address: str) -> bool:
    """Whether an IP address can be reached from anywhere; one that holds an IPv4 address is judged by that, too."""
    found = ipaddress.ip_address(address.partition("%")[0])
    return all(map(_is_global, _meant(found)))


def _is_global(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    if isinstance(address, ipaddress.IPv6Address) and address not in _GLOBAL:
        return False
    return address.is_global and not (
        any(address in network for network in _RESERVED)
        or address.is_private
        or address.is_loopback
        or address.is_link_local
        or address.is_multicast
        or address.is_reserved
        or address.is_unspecified
    )


def _meant(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> Iterator[ipaddress.IPv4Address | ipaddress.IPv6Address]:
    if isinstance(address, ipaddress.IPv4Address):
        yield address
        return
    embedded = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _TRANSLATED:
        embedded.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    within = [one for one in embedded if one is not None]
    if address.ipv4_mapped is None and address not in _TRANSLATED:
        yield address
    yield from within


def checked(host: str) -> str:
    """An IP address of `host`. Raises RefusedError if any that it has is not public, OSError if it has none."""
    found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, PORT, type=socket.SOCK_STREAM)]
    for address in found:
        if not is_public(address):
            raise RefusedError(f"{host} is {address}, which is not public")
    return found[0]


class Deadline:
    """Ends what this thread says to hosts, whatever they are at: sending headers, a status, a body, or byte by byte.

    A time limit of a socket is one between two pieces; here all sockets are shut when the time is over.
    """

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._timer = threading.Timer(seconds, self._shut)
        self._timer.daemon = True
        self._sockets: list[socket.socket] = []
        self._before: Token[Deadline | None] | None = None

    def __enter__(self) -> Deadline:
        self._before = _DEADLINE.set(self)
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._timer.join()
        if self._before:
            _DEADLINE.reset(self._before)

    @property
    def left(self) -> float:
        """Seconds; a hundredth of one when it is over, since 0 would mean no limit to a socket."""
        return max(self._end - time.monotonic(), 0.01)

    @property
    def is_over(self) -> bool:
        return time.monotonic() >= self._end

    def watch(self, opened: socket.socket) -> None:
        self._sockets.append(opened)
        if self.is_over:  # the timer has gone
            self._shut()

    def _shut(self) -> None:
        for opened in self._sockets:
            with suppress(OSError):  # closed already
                socket.socket.shutdown(opened, socket.SHUT_RDWR)  # of the connection, below its encryption


_DEADLINE: Final[ContextVar[Deadline | None]] = ContextVar("deadline", default=None)


class _Connection(HTTPSConnection):
    """Connects to the address that was checked; the certificate is that of the name all the same."""

    def request(self, *args: Any, **options: Any) -> None:
        if self.sock and (deadline := _DEADLINE.get()):
            deadline.watch(self.sock)
        super().request(*args, **options)

    def _new_conn(self) -> socket.socket:
        if self.port != PORT:
            raise RefusedError(f"port {self.port} of {self.host}")
        address, timeout, deadline = checked(self.host), cast(float, self.timeout), _DEADLINE.get()
        if deadline is None:
            return create_connection((address, self.port), timeout)
        opened = create_connection((address, self.port), min(timeout, deadline.left))
        opened.settimeout(min(timeout, deadline.left))  # of shaking hands it is one for the whole
        return opened


class _Pool(HTTPSConnectionPool):
    ConnectionCls = _Connection


class _Adapter(HTTPAdapter):
    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **options: Any) -> None:
        self.poolmanager = PoolManager(num_pools=connections, maxsize=maxsize, block=block, **options)
        self.poolmanager.pool_classes_by_scheme = {"https": _Pool}


def session() -> requests.Session:
    """A session that speaks https with public addresses, and nothing with others."""
    opened = requests.Session()
    opened.trust_env = False
    opened.adapters.clear()
    opened.mount("https://", _Adapter())
    return opened
