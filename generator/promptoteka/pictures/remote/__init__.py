"""Pictures of other hosts, fetched while the site is built, so that no page asks for them.

Nothing else knows the network, or imports requests and urllib3.
"""

from promptoteka.pictures.remote.fetching import UnusableError, picture
from promptoteka.pictures.remote.guard import RefusedError, session
from promptoteka.pictures.remote.pictures import RemotePictures

__all__ = ["RefusedError", "RemotePictures", "UnusableError", "picture", "session"]
