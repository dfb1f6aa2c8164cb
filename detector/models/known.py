"""Models that were found to suit: data, not code paths; any other model loads the same way.

Figures are as published under ``source``; those that could not be checked there are left out.
Revisions are pinned where a commit with safetensors weights was found. Not listed are encoders that
want a prefix before each text (multilingual-e5), and those for which no such commit was found
(bge-m3): the program loads and asks all models in one way.
"""

from dataclasses import dataclass

from detector.types import ModelRole


@dataclass(frozen=True, slots=True)
class Figure:
    """An accuracy that is published for a model, in [0, 1], of a language where a test has many."""

    test: str
    accuracy: float
    language: str | None = None


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A model that this program can use, and whether this machine has it.

    ``languages`` and ``megabytes`` are None where unknown; ``revision`` is the pinned commit;
    ``source`` is where the ``published`` figures stand.
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


def by_language(test: str, spaced: str) -> tuple[Figure, ...]:
    """Return the figures of a test in several languages, written as in "ru .714 vi .723"."""
    words = spaced.split()
    return tuple(
        Figure(test, float(accuracy), language)
        for language, accuracy in zip(words[::2], words[1::2], strict=True)
    )


FIFTY = codes(
    "ar bg ca cs da de el en es et fa fi fr gl gu he hi hr hu hy id it ja ka ko ku lt lv mk mn mr "
    "ms my nb nl pl pt ro ru sk sl sq sr sv th tr uk ur vi zh"
)
"""Languages of the paraphrase models."""

XNLI = codes("ar bg de el en es fr hi ru sw th tr ur vi zh")
"""Languages of the XNLI pairs."""

TATOEBA = "English original found (Tatoeba):"
"""Share of sentences whose English original is the nearest of about a thousand, MTEB's accuracy."""

MTEB = "https://github.com/embeddings-benchmark/results/tree/main/results"

HUB_MODELS = (
    KnownModel(
        role="encoder",
        name="sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2",
        languages=FIFTY,
        megabytes=471,
        revision="a21e66302fef369bf6ef050b5dcd6936d18b681f",
        published=by_language(
            TATOEBA, "uk .944 ru .938 vi .963 de .977 es .965 fr .935 pl .955 ar .906 zh .961"
        ),
        source=f"{MTEB}/sentence-transformers__paraphrase-multilingual-MiniLM-L12-v2",
    ),
    KnownModel(
        role="encoder",
        name="sentence-transformers/paraphrase-multilingual-mpnet-base-v2",
        languages=FIFTY,
        megabytes=1_110,
        revision="00a11c738523d461ea7d90f1159bbbe3884d4d33",
        published=by_language(
            TATOEBA, "uk .940 vi .979 de .983 es .977 fr .946 pl .976 ar .923 zh .968"
        ),
        source=f"{MTEB}/sentence-transformers__paraphrase-multilingual-mpnet-base-v2",
    ),
    KnownModel(
        role="encoder",
        name="sentence-transformers/LaBSE",
        languages=codes(
            "af am ar as az be bg bn bo bs ca co cs cy da de el en eo es et eu fa fi fr fy ga gd "
            "gl gu ha he hi hr ht hu hy id ig is it ja jv ka kk km kn ko ku ky la lb lo lt lv mg "
            "mi mk ml mn mr ms mt my ne nl no ny or pa pl pt ro ru rw si sk sl sm sn so sq sr st "
            "su sv sw ta te tg th tk tl tr tt ug uk ur uz vi wo xh yi yo zh zu"
        ),
        megabytes=1_880,
        revision="50fe0940fa3ca3be4d2170f21395beb6d581fc44",
        published=by_language(
            TATOEBA, "uk .952 ru .953 vi .979 de .994 es .988 fr .960 pl .978 ar .911 zh .963"
        ),
        source=f"{MTEB}/sentence-transformers__LaBSE",
    ),
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
        name="MoritzLaurer/multilingual-MiniLMv2-L6-mnli-xnli",
        languages=XNLI,
        megabytes=428,
        revision="0a71e92a985b6e1ad1828cf67ce9c459639c1dca",
        published=(
            Figure("MNLI matched", 0.782),
            *by_language("XNLI", "en .789 ru .714 vi .723 de .719 es .748 fr .741 ar .687 zh .721"),
        ),
        source="https://huggingface.co/MoritzLaurer/multilingual-MiniLMv2-L6-mnli-xnli",
    ),
    KnownModel(
        role="judge",
        name="MoritzLaurer/mDeBERTa-v3-base-mnli-xnli",
        languages=XNLI,
        megabytes=558,
        revision="90f0c50e9af099b50b05d91046d3b0ce31b29c48",
        published=by_language(
            "XNLI", "en .883 ru .813 vi .795 de .825 es .845 fr .834 ar .802 zh .812"
        ),
        source="https://huggingface.co/MoritzLaurer/mDeBERTa-v3-base-mnli-xnli",
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
)
