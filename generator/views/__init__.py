"""Finished values for templates: nothing is computed in a template."""

from generator.views.cards import Card, card
from generator.views.cover import Cover, cover
from generator.views.reading import reading_minutes
from generator.views.time import TimeView, time_view

__all__ = ["Card", "Cover", "TimeView", "card", "cover", "reading_minutes", "time_view"]
