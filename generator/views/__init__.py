"""Finished values for templates: nothing is computed in a template."""

from generator.views.cards import Card, card
from generator.views.choices import facet_views
from generator.views.comparison import Comparison, comparisons
from generator.views.cover import Cover, cover, image_path, is_remote, stars
from generator.views.facets import Facet, Sort, facets, sort_keys
from generator.views.feed import Feed, FeedEntry, atom, atom_entry, entry_id, feed_entry, json_entry, json_feed
from generator.views.jsonld import Node, article_nodes, breadcrumbs, collection, library_nodes, script
from generator.views.markdown import article_markdown, line, list_markdown, row
from generator.views.neighbours import Neighbour, Neighbours, neighbours
from generator.views.paging import in_pages, paged_title
from generator.views.picture import picture_html
from generator.views.plain import plain_runs
from generator.views.problems import ProblemView, problem_views
from generator.views.reading import reading_minutes
from generator.views.related import RelatedView, related_view
from generator.views.targets import TargetView, target_views
from generator.views.terms import INDEX_TITLES, first_terms, shown_name, term_groups
from generator.views.time import TimeView, time_view
from generator.views.translations import Translation, translations
from generator.views.xml import DECLARATION, element, xml_text

__all__ = [
    "DECLARATION",
    "INDEX_TITLES",
    "Card",
    "Comparison",
    "Cover",
    "Facet",
    "Feed",
    "FeedEntry",
    "Neighbour",
    "Neighbours",
    "Node",
    "ProblemView",
    "RelatedView",
    "Sort",
    "TargetView",
    "TimeView",
    "Translation",
    "article_markdown",
    "article_nodes",
    "atom",
    "atom_entry",
    "breadcrumbs",
    "card",
    "collection",
    "comparisons",
    "cover",
    "element",
    "entry_id",
    "facet_views",
    "facets",
    "feed_entry",
    "first_terms",
    "image_path",
    "in_pages",
    "is_remote",
    "json_entry",
    "json_feed",
    "library_nodes",
    "line",
    "list_markdown",
    "neighbours",
    "paged_title",
    "picture_html",
    "plain_runs",
    "problem_views",
    "reading_minutes",
    "related_view",
    "row",
    "script",
    "shown_name",
    "sort_keys",
    "stars",
    "target_views",
    "term_groups",
    "time_view",
    "translations",
    "xml_text",
]
