"""The picture that stands for a page where a link to it is shared: its cover with a label, 1200 by 630 pixels."""

from promptoteka.pictures.posters.poster import Poster, draw

__all__ = ["Poster", "draw"]
