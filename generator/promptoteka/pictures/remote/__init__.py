"""Pictures of other hosts, fetched while the site is built, so that no page asks for them: a rim, it knows the network.

The only door to requests and urllib3.
"""

from promptoteka.pictures.remote.fetching import UnusableError, picture
from promptoteka.pictures.remote.gallery import Gallery
from promptoteka.pictures.remote.guard import RefusedError, session

__all__ = ["Gallery", "RefusedError", "UnusableError", "picture", "session"]
