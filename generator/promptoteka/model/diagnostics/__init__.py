"""What is wrong with an article, as values: a rule, a place, and the figures its message names."""

from promptoteka.model.diagnostics.model import Diagnostic, Findings, Phrase, Rule, Severity
from promptoteka.model.diagnostics.table import RULES

__all__ = ["RULES", "Diagnostic", "Findings", "Phrase", "Rule", "Severity"]
