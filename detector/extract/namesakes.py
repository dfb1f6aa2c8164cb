"""One name for an outlet of the folder, however an article that relays it writes it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from detector.ingest.wording import wording
from detector.types import Voice


def namesakes(outlets: Iterable[str | None]) -> Mapping[str, str]:
    """Return the outlets by their names in lower case without what may stand in front of them.

    Two that differ in that alone stay apart.
    """
    found: dict[str, set[str]] = {}
    for outlet in filter(None, outlets):
        found.setdefault(bare(outlet), set()).add(outlet)
    return {name: next(iter(same)) for name, same in found.items() if len(same) == 1}


def bare(name: str) -> str:
    """Return a name in lower case without an article and "báo" in front of it."""
    words, before = name.casefold().split(), wording().before_names
    while len(words) > 1 and words[0] in before:
        words = words[1:]
    return " ".join(words)


def with_namesakes(voice: Voice, own: str | None, names: Mapping[str, str]) -> Voice:
    """Return a voice whose publications have the names that their own pages give them.

    What an outlet says of its own reporting is its own voice.
    """
    if voice.origin is None:
        return voice
    chain = tuple(dict.fromkeys(names.get(bare(name), name) for name in voice.chain))
    origin = names.get(bare(voice.origin), voice.origin)
    if origin != own:
        return replace(voice, origin=origin, chain=chain)
    other = next((name for name in chain if name not in {own, voice.speaker}), None)
    kind = voice.kind
    if other is None and kind == "relay":
        kind = "indirect" if voice.speaker else "outlet"
    return replace(voice, origin=other, chain=chain, kind=kind)
