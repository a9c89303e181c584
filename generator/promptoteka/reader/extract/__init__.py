"""Reading what sections hold: kind of section -> reader; a file a shape."""

from __future__ import annotations

from typing import Final

from promptoteka.model.article import SectionKind
from promptoteka.reader.extract import faq, prose, titled_list
from promptoteka.reader.extract import proof as proof_reader
from promptoteka.reader.extract.base import Context, Placed, Reader
from promptoteka.reader.extract.preamble import read_preamble
from promptoteka.reader.extract.prompt import read_solutions, solution_name

READERS: Final[dict[SectionKind, Reader]] = {
    "benefits": titled_list.read,
    "insight": prose.read,
    "faq": faq.read,
    "anatomy": titled_list.read,
    "proof": proof_reader.read,
    "conclusion": prose.read,
    "other": prose.read,
}

__all__ = ["READERS", "Context", "Placed", "Reader", "read_preamble", "read_solutions", "solution_name"]
