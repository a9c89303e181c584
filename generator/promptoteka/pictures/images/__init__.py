"""Pictures by their bytes: what they are, how they are made smaller, and a canvas to draw new ones on.

Nothing else imports Pillow.
"""

from promptoteka.pictures.images.drawing import Area, FontName, Line, Point, png, text_width, writable
from promptoteka.pictures.images.inspection import Inspected, Problem, inspect_all
from promptoteka.pictures.images.jobs import Job, Make, named, one_by_one
from promptoteka.pictures.images.kinds import MAX_SIZE, kind

__all__ = [
    "MAX_SIZE",
    "Area",
    "FontName",
    "Inspected",
    "Job",
    "Line",
    "Make",
    "Point",
    "Problem",
    "inspect_all",
    "kind",
    "named",
    "one_by_one",
    "png",
    "text_width",
    "writable",
]
