"""Finished values for templates: nothing is computed in a template."""

from generator.views.cards import Card, card
from generator.views.cover import Cover, cover
from generator.views.problems import ProblemView, problem_views
from generator.views.reading import reading_minutes
from generator.views.time import TimeView, time_view

__all__ = [
    "Card",
    "Cover",
    "ProblemView",
    "TimeView",
    "card",
    "cover",
    "problem_views",
    "reading_minutes",
    "time_view",
]
