"""The drawing on an article's cover: numbers that follow from its slug, shapes, and colours.

A page draws them as SVG in the colours of its theme, a social image as pixels.
"""

from promptoteka.pictures.covers.colours import Palette, palette
from promptoteka.pictures.covers.design import Design, design
from promptoteka.pictures.covers.patterns import HEIGHT, WIDTH, shapes
from promptoteka.pictures.covers.shapes import Shape

__all__ = ["HEIGHT", "WIDTH", "Design", "Palette", "Shape", "design", "palette", "shapes"]
