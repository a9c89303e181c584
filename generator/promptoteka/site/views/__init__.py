"""Finished values for templates: nothing is computed in a template."""

from promptoteka.site.views.cards import Card, card
from promptoteka.site.views.choices import facet_views, value_label
from promptoteka.site.views.comparison import Comparison, comparisons
from promptoteka.site.views.cover import Cover, cover, stars
from promptoteka.site.views.feed import Feed, FeedEntry, atom, entry_id, feed_entry, json_feed
from promptoteka.site.views.jsonld import Node, article_nodes, breadcrumbs, collection, library_nodes, script
from promptoteka.site.views.markdown import article_markdown, line, list_markdown, row
from promptoteka.site.views.neighbours import Neighbour, Neighbours, neighbours
from promptoteka.site.views.paging import in_pages, paged_title
from promptoteka.site.views.picture import picture_html
from promptoteka.site.views.plain import plain_runs
from promptoteka.site.views.problems import ProblemView, problem_views
from promptoteka.site.views.readable import readable
from promptoteka.site.views.reading import reading_minutes
from promptoteka.site.views.related import RelatedView, related_view
from promptoteka.site.views.sorts import SORTS, sort_keys
from promptoteka.site.views.starter import Starter, starter, tasks
from promptoteka.site.views.tabs import tab_labels
from promptoteka.site.views.targets import TargetView, target_views
from promptoteka.site.views.terms import IndexView, first_terms, index_view, index_views, term_groups
from promptoteka.site.views.time import TimeView, time_view
from promptoteka.site.views.translations import Translation, stale_source
from promptoteka.site.views.xml import document, element

__all__ = [
    "SORTS",
    "Card",
    "Comparison",
    "Cover",
    "Feed",
    "FeedEntry",
    "IndexView",
    "Neighbour",
    "Neighbours",
    "Node",
    "ProblemView",
    "RelatedView",
    "Starter",
    "TargetView",
    "TimeView",
    "Translation",
    "article_markdown",
    "article_nodes",
    "atom",
    "breadcrumbs",
    "card",
    "collection",
    "comparisons",
    "cover",
    "document",
    "element",
    "entry_id",
    "facet_views",
    "feed_entry",
    "first_terms",
    "in_pages",
    "index_view",
    "index_views",
    "json_feed",
    "library_nodes",
    "line",
    "list_markdown",
    "neighbours",
    "paged_title",
    "picture_html",
    "plain_runs",
    "problem_views",
    "readable",
    "reading_minutes",
    "related_view",
    "row",
    "script",
    "sort_keys",
    "stale_source",
    "stars",
    "starter",
    "tab_labels",
    "target_views",
    "tasks",
    "term_groups",
    "time_view",
    "value_label",
]
