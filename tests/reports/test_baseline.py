"""What a baseline knows stays known when lines move, and one more of the same is new."""

from __future__ import annotations

from promptoteka.checks import baseline

from tests.reports.samples import at


def test_one_more_of_the_same_is_new() -> None:
    known = baseline.read(baseline.dump([at("a.md", "худо", "худо")]))
    first, second = at("a.md", "раз\nхудо и ещё", "худо"), at("a.md", "худо", "худо")
    assert baseline.new([first], known) == []
    assert baseline.new([first, second], known) == [second]
    assert baseline.new([at("b.md", "худо", "худо")], known) != []


def test_a_baseline_is_read_as_it_was_written_a_line_a_diagnostic() -> None:
    diagnostics = [at("b.md", "худо", "худо"), at("a.md", "худо", "худо"), at("a.md", "худо", "худо")]
    written = baseline.dump(diagnostics)
    assert [line.split('"')[3] for line in written.splitlines()[1:-1]] == ["a.md", "a.md", "b.md"]
    assert baseline.new(diagnostics, baseline.read(written)) == []
    assert baseline.dump([]) == "[]\n"
