"""Real news sentences changed by rules whose label follows from the edit, not from a model.

An edit that replaces a number, a weekday, a month
or an auxiliary by one that cannot hold beside it makes a contradiction; taking an attribution or a
trailing clause off makes an entailment with the same overlap, so that overlap alone decides
nothing; two other sentences of one article are neutral, which is what most pairs of a story are.
"""

import random
import re
from collections.abc import Callable, Iterator

from training.calendars import MONTHS, WEEKDAYS
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example

CLEAR_MONTHS = tuple(month for month in MONTHS if month not in {"March", "May"})
"""Months whose names are no other words."""
COUNTS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
BOUND = re.compile(
    r"\b(?:than|over|least|under|to|nearly|almost|about|around|some|roughly|approximately|most)\s$"
)
"""What before a number leaves room for another."""
RELATIVE = re.compile(r"\b(?:who|which|that|whose|when|where|if)\b")
"""What makes of a verb behind it a part of a phrase, so that its opposite may hold of others."""
NEGATION = re.compile(r"\b(?:not|no|never|nor|nobody|nothing|without)\b|n['’]t\b")
OPPOSITES = (
    ("rose", "fell"),
    ("increased", "decreased"),
    ("won", "lost"),
    ("accepted", "rejected"),
    ("approved", "rejected"),
    ("confirmed", "denied"),
    ("began", "ended"),
    ("before", "after"),
    ("supported", "opposed"),
    ("supports", "opposes"),
    ("more than", "less than"),
    ("public", "secret"),
    ("publicly", "secretly"),
    ("arrested", "released"),
    ("killed", "saved"),
    ("higher", "lower"),
    ("guilty", "innocent"),
    ("alive", "dead"),
    ("always", "never"),
    ("backed", "rejected"),
    ("rising", "falling"),
    ("gained", "lost"),
    ("strengthened", "weakened"),
    ("expanded", "shrank"),
    ("succeeded", "failed"),
    ("agreed", "refused"),
    ("opened", "closed"),
    ("allowed", "banned"),
    ("legal", "illegal"),
    ("convicted", "acquitted"),
    ("admitted", "denied"),
    ("praised", "criticized"),
    ("welcomed", "condemned"),
    ("joined", "quit"),
    ("largest", "smallest"),
    ("increase", "decrease"),
    ("growth", "decline"),
    ("majority", "minority"),
    ("possible", "impossible"),
    ("constitutional", "unconstitutional"),
    ("present", "absent"),
    ("earlier", "later"),
    ("best", "worst"),
    ("stronger", "weaker"),
    ("safe", "dangerous"),
)
AUXILIARIES = ("is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could")
SAYING = (
    r"(?:said|told reporters|announced|reported|added|noted|according to [A-Z][\w.]+(?: [A-Z]\w+)?)"
)

UNIQUE = re.compile(
    r"\b(?:w[oi]ns?|winner|elect\w*|nomin\w*|appoint\w*|named|champion|medal|first|only|sole|chief"
    r"|president|governor|mayor|director|chair\w*|born|died|killed)\b",
    re.IGNORECASE,
)
"""What only one can be, or may be once."""

Edit = Callable[[str, random.Random], str | None]


def other(choices: tuple[str, ...], word: str, rng: random.Random) -> str:
    """Return one of the choices that is not the word."""
    return rng.choice([choice for choice in choices if choice != word])


def swap_number(sentence: str, rng: random.Random) -> str | None:
    """Return the sentence with one bare number changed by a factor that no rounding explains."""
    found = list(re.finditer(r"(?<![\w$.,-])(\d{1,4})(?![\w.,:%-]|\s*(?:percent|,))", sentence))
    found = [match for match in found if not BOUND.search(sentence, 0, match.start())]
    if not found:
        return None
    match = rng.choice(found)
    number = int(match[1])
    if 1900 <= number <= 2030:
        changed = number + rng.choice([-7, -4, -3, -2, -1, 1, 2, 3, 5])
    else:
        changed = max(1, int(number * rng.choice([0.3, 0.5, 1.6, 2, 3]))) + rng.choice([1, 2])
    return sentence[: match.start()] + str(changed) + sentence[match.end() :]


def swap_word(choices: tuple[str, ...]) -> Edit:
    """Return an edit that replaces one of the words by another of them."""
    pattern = re.compile(rf"\b({'|'.join(choices)})\b")

    def edit(sentence: str, rng: random.Random) -> str | None:
        match = pattern.search(sentence)
        if match is None or BOUND.search(sentence, 0, match.start()):
            return None
        return sentence[: match.start()] + other(choices, match[1], rng) + sentence[match.end() :]

    return edit


def swap_opposite(sentence: str, rng: random.Random) -> str | None:
    """Return the sentence with one word replaced by its opposite."""
    pairs = [(a, b) for x, y in OPPOSITES for a, b in ((x, y), (y, x))]
    rng.shuffle(pairs)
    for word, opposite in pairs:
        match = re.search(rf"\b{word}\b(?!['’])", sentence)
        if match and not RELATIVE.search(sentence, 0, match.start()):
            return sentence[: match.start()] + opposite + sentence[match.end() :]
    return None


def negate(sentence: str, rng: random.Random) -> str | None:
    """Return the sentence with its first auxiliary negated, or its negation taken away."""
    del rng
    negated = re.search(rf"\b({'|'.join(AUXILIARIES)}) not ", sentence)
    if negated:
        return sentence[: negated.end(1)] + sentence[negated.end() - 1 :]
    if NEGATION.search(sentence):
        return None
    match = re.search(rf"^(?:[A-Z][\w.’'-]*\s){{1,4}}({'|'.join(AUXILIARIES)})\s", sentence)
    return match and sentence[: match.end(1)] + " not" + sentence[match.end(1) :]


def drop_frame(sentence: str, rng: random.Random) -> str | None:
    """Return the claim without a trailing attribution."""
    del rng
    match = re.match(rf"(.{{30,}}?), [^,]{{0,60}}\b{SAYING}\b[^,]*\.$", sentence)
    return match and match[1] + "."


def drop_clause(sentence: str, rng: random.Random) -> str | None:
    """Return the sentence up to a subordinate clause; of a denial it may be what is denied."""
    del rng
    match = re.match(
        r"(.{35,}?),? (?:after|while|because|when|although|which|who|as|amid|including)\b.*\.$",
        sentence,
    )
    return match[1].rstrip(",") + "." if match and not NEGATION.search(match[1]) else None


CONTRADICTING: tuple[Edit, ...] = (
    swap_number,
    swap_word(WEEKDAYS),
    swap_word(CLEAR_MONTHS),
    swap_word(COUNTS),
    swap_opposite,
    negate,
)
ENTAILED: tuple[Edit, ...] = (drop_frame, drop_clause)


def sentences(text: str) -> list[str]:
    """Return the plain sentences of an article, 8 to 40 words long."""
    flat = re.sub(r"\s+", " ", text)
    found = re.split(r"(?<=[a-z0-9”\"][.!?]) (?=[A-Z“\"])", flat)
    return [s for s in found if 8 <= len(s.split()) <= 40 and s[-1] in '.”"']


def shared_words(a: str, b: str) -> int:
    """Return how many long words two sentences share."""
    return len(set(re.findall(r"\w{5,}", a)) & set(re.findall(r"\w{5,}", b)))


def alike(a: str, b: str) -> bool:
    """Return whether one of two sentences has half of its long words from the other."""
    fewest = min(len(set(re.findall(r"\w{5,}", text))) for text in (a, b))
    return 2 * shared_words(a, b) >= fewest


def wrong(sentence: str, rng: random.Random) -> str | None:
    """Return the sentence changed into one that excludes it; None where no edit applies."""
    edits = list(CONTRADICTING)
    rng.shuffle(edits)
    changed = next((s for edit in edits if (s := edit(sentence, rng))), None)
    return changed if changed != sentence else None


def edited(sentence: str, rng: random.Random) -> Iterator[Example]:
    """Yield a contradiction and an entailment of a sentence, where an edit applies.

    Half of the contradictions are of the shortened sentence, so that the two kinds look alike.
    """
    shortened = next((s for e in ENTAILED if (s := e(sentence, rng))), None)
    base = shortened if shortened and rng.random() < 0.5 else sentence
    if changed := wrong(base, rng):
        first, second = rng.sample([sentence, changed], 2)
        yield Example(first, second, CONTRADICTION)
    if shortened:
        yield Example(sentence, shortened, ENTAILMENT)


def renamed(sentence: str, people: list[str], rng: random.Random) -> Example | None:
    """Return the sentence beside the same said of somebody else of its article, as neutral.

    What holds of one person mostly neither follows nor fails for another; what only one can be or
    win does, and has no pair.
    """
    if UNIQUE.search(sentence):
        return None
    present = [name for name in people if name in sentence]
    absent = [name for name in people if name not in sentence]
    if not present or not absent:
        return None
    other_person = sentence.replace(rng.choice(present), rng.choice(absent))
    first, second = rng.sample([sentence, other_person], 2)
    return Example(first, second, NEUTRAL)
