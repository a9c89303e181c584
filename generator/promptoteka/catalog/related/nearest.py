"""The articles nearest to each one, found through inverted indexes: no article is compared with all others.

A feature weighs the more the fewer articles have it (TF-IDF). Likeness is the sum of three cosines, of tags, words and
models, each with its share.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import islice
from math import log, sqrt
from typing import Final

from promptoteka.catalog.related.profile import Profile
from promptoteka.model.article import Identity

MOST: Final = 6
_LIKE_ENOUGH: Final = 0.11
_SHARES: Final = (0.7, 1.0, 0.05)
"""Of tags, words and models."""
_COMMON_SHARE: Final = 0.3
_FEW: Final = 4
"""What more than three tenths of the articles have, and more than four, does not tell them apart."""
_BEARERS: Final = 40
"""Articles looked at for one feature: those in which it weighs most."""
_FEATURES: Final = 24
"""Words of one article that are looked up: those that weigh most."""
_WORDS_SHOWN: Final = 4
_WEIGHTY: Final = 0.25
"""Of the weightiest word's part: words that bring less are no reason."""
_TEXTS_ALIKE: Final = 0.04
"""The cosine of words from which on they are a reason."""

Vector = dict[str, float]
Index = dict[str, list[tuple[float, int]]]
"""Weight and number of articles by feature, the number negative: the first of equals is the greatest."""


@dataclass(frozen=True, slots=True)
class Near:
    """An article's number, and what it shares with the one that asks, the weightiest first, as written there."""

    number: int
    tags: tuple[str, ...]
    models: tuple[str, ...]
    words: tuple[str, ...]


def nearest(profiles: Sequence[Profile], origins: Sequence[Identity]) -> list[tuple[Near, ...]]:
    """For each article those that are like it, at most six: its own language first, then by likeness, then in order.

    `origins` are the originals of the articles: what has the same one is the same article in another language, and is
    neither like itself nor named twice.
    """
    tags = _vectors([dict.fromkeys(one.tags, 1.0) for one in profiles])
    models = _vectors([dict.fromkeys(one.models, 1.0) for one in profiles])
    words = _vectors([one.words for one in profiles])
    kinds = [(share, vectors, _index(vectors)) for share, vectors in zip(_SHARES, (tags, words, models), strict=True)]

    def found(number: int, own: Profile) -> Iterator[Near]:
        for other in _ranked(number, profiles, origins, _likeness(number, kinds)):
            near = Near(
                other,
                _shared(own.tags, profiles[other].tags, tags[number]),
                _shared(own.models, models[other], models[number]),
                _telling(own.forms, words[other], words[number]),
            )
            if near.tags or len(near.words) > 1:  # one word is chance
                yield near

    return [tuple(islice(found(number, own), MOST)) for number, own in enumerate(profiles)]


def _vectors(features: Sequence[Mapping[str, float]]) -> list[Vector]:
    """Each article's heaviest features with their weights, as parts of a vector of all of them of length 1.

    A feature of one article alone makes its vector longer, and is left out: it leads nowhere. So is what too many have.
    """
    count = len(features)
    bearers = Counter(feature for one in features for feature in one)
    most = max(_FEW, count * _COMMON_SHARE)
    rarity = [log((count + 1) / number) if 0 < number <= most else 0.0 for number in range(count + 1)]
    vectors: list[Vector] = []
    for one in features:
        weights = [(weight * rarity[bearers[feature]], feature) for feature, weight in one.items()]
        length = sqrt(sum(weight * weight for weight, _ in weights)) or 1.0
        shared = [(weight, feature) for weight, feature in weights if weight and bearers[feature] > 1]
        shared.sort(reverse=True)
        vectors.append({feature: weight / length for weight, feature in shared[:_FEATURES]})
    return vectors


def _index(vectors: Iterable[Vector]) -> Index:
    index: defaultdict[str, list[tuple[float, int]]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        for feature, weight in vector.items():
            index[feature].append((weight, -number))
    return {feature: _heaviest(bearers) for feature, bearers in index.items()}


def _heaviest(bearers: list[tuple[float, int]]) -> list[tuple[float, int]]:
    return bearers if len(bearers) <= _BEARERS else nlargest(_BEARERS, bearers)


def _likeness(number: int, kinds: Iterable[tuple[float, list[Vector], Index]]) -> dict[int, float]:
    """By article: the sum of the three cosines, each with its share."""
    likeness: defaultdict[int, float] = defaultdict(float)
    for share, vectors, index in kinds:
        for feature, weight in vectors[number].items():
            own = share * weight
            for theirs, other in index[feature]:
                likeness[-other] += own * theirs
    likeness.pop(number, None)
    return likeness


def _ranked(
    number: int, profiles: Sequence[Profile], origins: Sequence[Identity], likeness: Mapping[int, float]
) -> Iterator[int]:
    lang = profiles[number].lang
    alike = (
        (profiles[other].lang != lang, -score, other) for other, score in likeness.items() if score >= _LIKE_ENOUGH
    )
    named = {origins[number]}
    for _, _, other in sorted(alike):
        if origins[other] not in named:
            named.add(origins[other])
            yield other


def _shared(written: Mapping[str, str], theirs: Collection[str], weights: Vector) -> tuple[str, ...]:
    """What both have, the weightiest first, as it is written in the first."""
    common = (feature for feature in written if feature in theirs)
    return tuple(written[feature] for feature in sorted(common, key=lambda feature: -weights.get(feature, 0.0)))


def _telling(forms: Mapping[str, str], theirs: Vector, weights: Vector) -> tuple[str, ...]:
    """The words that make two texts alike; none where the texts are not."""
    common = {word: weight * theirs[word] for word, weight in weights.items() if word in theirs}
    if sum(common.values()) < _TEXTS_ALIKE:
        return ()
    least = max(common.values()) * _WEIGHTY
    weighty = sorted((word for word in common if common[word] >= least), key=lambda word: -common[word])
    return tuple(forms[word] for word in weighty[:_WORDS_SHOWN])
