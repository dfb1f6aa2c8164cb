"""Pairs of a headline and a sentence of its article: what bears it out, excludes it, or neither.

General NLI asks for strict entailment; two accounts of one event hardly ever give it. A lead that
holds most of the headline's content words bears it out as a reader takes it, though each says more
than the other; it excludes the headline once a number, a day or a word is turned into its opposite;
and a later sentence that shares a name and little else does neither.
"""

import random
import re

from detector.extract.propositions import headline
from training.edits import wrong
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example

LEAD = 3
"""Sentences among which the lead is looked for."""
BORNE_OUT, APART = 0.5, 0.3
"""Share of the headline's content words from which a lead has it, and up to which others do not."""
SHORTEST = 4
"""Content words of a headline that says enough."""
STEM = 5
"""Letters that the forms of one word share."""
CONTENT = re.compile(r"[A-Za-z]{4,}|\d+")
NO_CLAIM = re.compile(r"\?|[:|]|\b(?:opinion|analysis|how|why|what|video|live)\b", re.IGNORECASE)
"""Questions, labelled columns and guides claim nothing that a lead could bear out."""


def stems(text: str) -> set[str]:
    """Return the content words of a text by their beginnings."""
    return {word.lower()[:STEM] for word in CONTENT.findall(text)}


def headlines(title: str, found: list[str], rng: random.Random) -> list[Example]:
    """Return the pairs of a title with its lead, edited too, and with a sentence on something else.

    ``found`` are the sentences of the article in order.
    """
    wanted = stems(title)
    if len(wanted) < SHORTEST or len(found) <= LEAD or NO_CLAIM.search(title):
        return []
    claim = headline(title.strip(), " ".join(found)).rstrip(".") + "."
    claim = claim[0].upper() + claim[1:]
    shares = [len(wanted & stems(sentence)) / len(wanted) for sentence in found]
    lead = max(range(LEAD), key=shares.__getitem__)
    pairs = []
    if shares[lead] >= BORNE_OUT:
        pairs.append(Example(found[lead], claim, ENTAILMENT))
        if edited := wrong(claim, rng):
            first, second = rng.sample([found[lead], edited], 2)
            pairs.append(Example(first, second, CONTRADICTION))
    others = [s for s, share in zip(found, shares, strict=True) if 0 < share <= APART]
    if others:
        pair = rng.sample([claim, rng.choice(others)], 2)
        pairs.append(Example(pair[0], pair[1], NEUTRAL))
    return pairs
