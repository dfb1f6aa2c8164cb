"""Models that were found to suit: data, not code paths; any other model loads the same way.

Figures are as published on the models' own pages, under ``source``; those that could not be checked
there are left out. Revisions are pinned where a commit with safetensors weights was found.
"""

from dataclasses import dataclass

from detector.types import ModelRole


@dataclass(frozen=True, slots=True)
class Figure:
    """An accuracy that a model's makers publish, in [0, 1]."""

    test: str
    accuracy: float


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A model that this program can use, and whether this machine has it.

    ``languages`` and ``megabytes`` are None where unknown; ``revision`` is the pinned commit.
    """

    role: ModelRole
    name: str
    languages: tuple[str, ...] | None
    megabytes: int | None
    revision: str | None = None
    published: tuple[Figure, ...] = ()
    source: str | None = None
    built_in: bool = False
    here: bool = False


def codes(spaced: str) -> tuple[str, ...]:
    """Return language codes written with spaces between them."""
    return tuple(spaced.split())


HUB_MODELS = (
    KnownModel(
        role="judge",
        name="MoritzLaurer/DeBERTa-v3-base-mnli-fever-anli",
        languages=("en",),
        megabytes=369,
        revision="0e2603d5d3d3ef9b2910814b34eebe1a2101da65",
        published=(
            Figure("MNLI matched", 0.903),
            Figure("MNLI mismatched", 0.903),
            Figure("ANLI round 3", 0.495),
        ),
        source="https://huggingface.co/MoritzLaurer/DeBERTa-v3-base-mnli-fever-anli",
    ),
    KnownModel(
        role="judge",
        name="MoritzLaurer/mDeBERTa-v3-base-xnli-multilingual-nli-2mil7",
        languages=codes(
            "ar bn de en es fa fr he hi id it ja ko mr nl pl ps pt ru sv sw ta tr uk ur vi zh"
        ),
        megabytes=558,
        revision="c969b26cb3048e8089348e264b15c9f03eba5440",
        published=(
            Figure("MNLI matched", 0.857),
            Figure("MNLI mismatched", 0.856),
            Figure("ANLI round 3", 0.497),
        ),
        source="https://huggingface.co/MoritzLaurer/mDeBERTa-v3-base-xnli-multilingual-nli-2mil7",
    ),
    KnownModel(
        role="judge",
        name="MoritzLaurer/mDeBERTa-v3-base-mnli-xnli",
        languages=codes("ar bg de el en es fr hi ru sw th tr ur vi zh"),
        megabytes=558,
        revision="90f0c50e9af099b50b05d91046d3b0ce31b29c48",
        source="https://huggingface.co/MoritzLaurer/mDeBERTa-v3-base-mnli-xnli",
    ),
    KnownModel(
        role="encoder",
        name="sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2",
        languages=codes(
            "ar bg ca cs da de el en es et fa fi fr gl gu he hi hr hu hy id it ja ka ko ku lt lv "
            "mk mn mr ms my nb nl pl pt ro ru sk sl sq sr sv th tr uk ur vi zh"
        ),
        megabytes=471,
        source="https://huggingface.co/sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2",
    ),
)
