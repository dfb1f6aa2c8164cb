"""What a reader must know of a run's limits, and what can be done about them."""

from collections.abc import Collection, Iterable, Sequence

from detector.extract.lexicon import languages as attributed
from detector.languages import UNSURE, language_name
from detector.models.known import HUB_MODELS, KnownModel
from detector.types import Coverage, Model, ModelRole


def notes(
    languages: Sequence[Coverage],
    readable: frozenset[str] | None,
    not_judged: int,
    models: Sequence[Model],
) -> tuple[str, ...]:
    """Return the notes of a run; ``readable`` is what all of its ``models`` read, if they say."""
    if readable is None:
        return ("The models do not say which languages they were trained for.",)
    found = [f"The models read {_listed(sorted(readable))}."]
    whole = [one.language for one in languages if one.language not in (*attributed(), UNSURE)]
    if whole:
        found.append(
            f"Who says something is not read in {_listed(whole)}: there each sentence is compared "
            "as it stands and booked to its outlet, quotations and denials too."
        )
    unread = [one for one in languages if one.judged is False]
    if unread:
        counted = ", ".join(f"{one.statements} in {language_name(one.language)}" for one in unread)
        lacking = [one.language for one in unread]
        found.append(
            "Some statements were extracted and attributed, but not compared "
            f"({counted}; {not_judged} pairs not judged). "
            f"{remedy(lacking, [one.language for one in languages], models)}"
        )
    return tuple(found)


def remedy(lacking: Sequence[str], spoken: Collection[str], models: Sequence[Model]) -> str:
    """Return which models of the hub would judge the languages that some of ``models`` lack.

    A model of the hub takes the place of one that is there, so that it should read as much as any
    of what is ``spoken`` in the articles.
    """
    stated = [model for model in models if model.languages is not None]
    chosen = {
        model.role: known
        for model in stated
        if not set(lacking) <= set(model.languages or ())
        and (known := suited(model.role, spoken)) is not None
    }
    reads = [set((chosen.get(model.role) or model).languages or ()) for model in stated]
    judged = [code for code in lacking if all(code in one for one in reads)]
    never = [code for code in lacking if code not in judged]
    options = " ".join(f"--{role} {known.name}" for role, known in chosen.items())
    parts = (
        f"With {options} those in {_listed(judged)} would be judged." if judged else "",
        f"No model that is known to suit reads {_listed(never)}." if never else "",
        "`detect models` lists what there is.",
    )
    return " ".join(filter(None, parts))


def suited(role: ModelRole, spoken: Collection[str]) -> KnownModel | None:
    """Return the hub's model for a role that reads most of these languages, of equals the smallest.

    None where no known model reads any of them.
    """

    def fitness(known: KnownModel) -> tuple[int, int]:
        return len(set(spoken) & set(known.languages or ())), -(known.megabytes or 0)

    best = max((known for known in HUB_MODELS if known.role == role), key=fitness, default=None)
    return best if best and fitness(best)[0] else None


def _listed(codes: Iterable[str]) -> str:
    return ", ".join(map(language_name, codes))
