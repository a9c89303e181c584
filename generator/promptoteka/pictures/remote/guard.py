"""Connections to public addresses only: an article must not make the build machine call inside its own network.

A name is looked up once, every address it has is checked, and the connection goes to one that was: a name that answers
differently the second time (DNS rebinding) gains nothing. Proxies of the environment are not used, since behind them
nobody knows where a connection goes.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from typing import Any, Final

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPSConnection
from urllib3.util.connection import create_connection

PORT: Final = 443
_TRANSLATED: Final = ipaddress.ip_network("64:ff9b::/96")
"""IPv4 behind NAT64 (RFC 6052)."""


class RefusedError(ConnectionError):
    """An address that a build never connects to."""


def is_public(address: str) -> bool:
    """Whether an IP address can be reached from anywhere; one that holds an IPv4 address is judged by that, too."""
    found = ipaddress.ip_address(address.partition("%")[0])
    return all(one.is_global and not one.is_multicast and not one.is_reserved for one in _meant(found))


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


class _Connection(HTTPSConnection):
    """Connects to the address that was checked; the certificate is that of the name all the same."""

    def _new_conn(self) -> socket.socket:
        if self.port != PORT:
            raise RefusedError(f"port {self.port} of {self.host}")
        timeout: Any = self.timeout
        return create_connection((checked(self.host), self.port), timeout)


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
