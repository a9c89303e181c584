"""Work in several processes: the same results as in turn, in the same order, and no process left behind."""

import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from promptoteka.cli.workers import LEAST, Processes
from promptoteka.model.config import Config
from promptoteka.site.build import Build, Ports, build
from promptoteka.site.templates import Templates, theme_folder
from promptoteka.text.work import in_threads, in_turn

from benchmarks.library import articles

NUMBERS = range(LEAST * 3)


def product(factor: int, number: int) -> int:
    return factor * number


def process(shared: None, item: int) -> int:
    return os.getpid()


def ends(shared: None, item: int) -> None:
    os._exit(3)


def fails(shared: None, item: int) -> None:
    if item == LEAST:
        raise KeyError(item)


@pytest.mark.parametrize("count", [1, 2, 5])
def test_results_come_in_the_order_of_the_items(count: int) -> None:
    assert list(Processes(count)(product, 7, NUMBERS)) == list(in_turn(product, 7, NUMBERS))


def test_many_items_are_done_in_as_many_processes_and_few_in_none() -> None:
    assert os.getpid() not in {*Processes(3)(process, None, NUMBERS)}
    assert {*Processes(3)(process, None, range(LEAST - 1))} == {os.getpid()}


def thread(shared: None, item: int) -> int:
    time.sleep(0.01)
    return threading.get_ident()


def test_few_items_are_done_as_it_is_said() -> None:
    few = range(LEAST - 1)
    assert {*Processes(3)(thread, None, few)} == {threading.get_ident()}
    assert threading.get_ident() not in {*Processes(3, in_threads)(thread, None, few)}
    assert list(in_threads(product, 7, few)) == list(in_turn(product, 7, few))


@pytest.mark.parametrize(("function", "error"), [(ends, "abruptly"), (fails, str(LEAST))])
def test_what_goes_wrong_in_a_process_is_told_and_no_process_stays(
    function: Callable[[None, int], None], error: str
) -> None:
    with pytest.raises(Exception, match=error):
        list(Processes(2)(function, None, NUMBERS))
    assert multiprocessing.active_children() == []


@pytest.fixture(scope="module")
def in_one_process() -> Build:
    return made(Ports())


def made(ports: Ports) -> Build:
    return build(articles(LEAST), Config(reference=False), Templates([theme_folder()]), ports=ports)


def test_a_site_does_not_depend_on_the_number_of_processes(in_one_process: Build) -> None:
    several = made(Ports(work=Processes(3)))
    for part in ("diagnostics", "pages", "files", "indexed"):
        assert list(said(several, part)) == list(said(in_one_process, part))


def said(site: Build, part: str) -> Iterator[object]:
    return map(repr, getattr(site, part))
