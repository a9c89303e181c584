"""Reading what sections hold: kind of section -> reader; a file a shape."""

from __future__ import annotations

from typing import Final

from generator.article import SectionKind
from generator.extract import faq, prose, titled_list
from generator.extract import proof as proof_reader
from generator.extract.base import Context, Reader
from generator.extract.preamble import read_preamble
from generator.extract.prompt import read_solution, solution_name

READERS: Final[dict[SectionKind, Reader]] = {
    "benefits": titled_list.read,
    "insight": prose.read,
    "faq": faq.read,
    "anatomy": titled_list.read,
    "proof": proof_reader.read,
    "conclusion": prose.read,
    "other": prose.read,
}

__all__ = ["READERS", "Context", "Reader", "read_preamble", "read_solution", "solution_name"]
