"""Which model a name means: built in, a folder, or one of the hub. The only place to choose."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from detector.embed import Encoder
from detector.errors import ModelError
from detector.judge import Judge
from detector.models.cross_encoder import CrossEncoderJudge
from detector.models.folder import card, fingerprint, weights
from detector.models.known import HUB_MODELS, KnownModel
from detector.models.sentence_encoder import SentenceEncoder
from detector.types import Model, ModelRole

BUILT_IN = Path(__file__).parent / "builtin"
"""Holds the folder of each built-in model, named by its role."""

HUB_NAME = re.compile(r"(?P<repository>\w[\w.-]*/\w[\w.-]*)(?:@(?P<revision>[\w./-]+))?")
HUB_FILES = ["*.json", "*.safetensors", "*.txt", "*.model", "README.md"]
HUB_FILES_NOT_NEEDED = ["onnx/*", "openvino/*"]


@dataclass(frozen=True, slots=True)
class Located:
    """A model's folder on this machine, the name to report, and its languages where known."""

    folder: Path
    name: str
    languages: tuple[str, ...] | None


def load_encoder(name: str | None = None) -> Encoder:
    """Return the built-in encoder, or the one in a local folder or of the hub.

    The weights are read when the first text is encoded; that the model may be used is checked now.

    Raises:
        ModelError: The model is not there, damaged, pickled, or no sentence encoder.
    """
    located = locate("encoder", name)
    return SentenceEncoder(located.folder, described("encoder", located))


def load_judge(name: str | None = None) -> Judge:
    """Return the built-in judge, or the one in a local folder or of the hub.

    The weights are read when the first pair is judged; that the model may be used is checked now.

    Raises:
        ModelError: The model is not there, damaged, pickled, or has no three named NLI labels.
    """
    located = locate("judge", name)
    return CrossEncoderJudge(located.folder, described("judge", located))


def locate(role: ModelRole, name: str | None) -> Located:
    """Return where a model lies; the network is used only for a hub model that is not here yet.

    Raises:
        ModelError: There is no such model, or it cannot be fetched.
    """
    if name is None:
        return built_in(role)
    folder = Path(name)
    if folder.is_dir():
        stated = card(folder)
        return Located(folder, stated.name or folder.resolve().name, stated.languages)
    hub = HUB_NAME.fullmatch(name)
    if hub is None:
        raise ModelError(
            f"There is no model folder {name}, and it is not the name of a hub model "
            "(organisation/name or organisation/name@revision)."
        )
    return from_hub(hub["repository"], hub["revision"])


def built_in(role: ModelRole) -> Located:
    """Return the model that the program brings along for a role."""
    folder = BUILT_IN / role
    stated = card(folder)
    return Located(folder, stated.name or f"built-in {role}", stated.languages)


def from_hub(repository: str, revision: str | None) -> Located:
    """Return a hub model's folder in the hub's own cache, fetched there first if need be."""
    # Imported here because it takes half a second.
    from huggingface_hub import snapshot_download  # noqa: PLC0415

    known = next((model for model in HUB_MODELS if model.name == repository), None)
    pinned = revision or (known.revision if known else None)

    def fetched(*, offline: bool) -> Path:
        return Path(
            snapshot_download(
                repository,
                revision=pinned,
                allow_patterns=HUB_FILES,
                ignore_patterns=HUB_FILES_NOT_NEEDED,
                local_files_only=offline,
            )
        )

    try:
        folder = fetched(offline=True)
        weights(folder)
    except (OSError, ValueError, ModelError):
        try:
            folder = fetched(offline=False)
        except Exception as error:  # What may break a download has no class in common.
            reason = str(error).strip().partition("\n")[0]
            raise ModelError(
                f"The hub model {repository} is not on this machine and could not be fetched "
                f"({reason}); check the name and the connection, or name a local folder."
            ) from error
    languages = known.languages if known else card(folder).languages
    return Located(folder, f"{repository}@{pinned or folder.name}", languages)


def described(role: ModelRole, located: Located) -> Model:
    """Return the model as the report names it, its weights checked against its card."""
    stated = card(located.folder)
    return Model(
        role,
        located.name,
        fingerprint(located.folder),
        located.languages,
        stated.grades,
        stated.temperature,
        stated.bias,
        stated.likeness,
    )


def known_models() -> tuple[KnownModel, ...]:
    """Return the built-in models and those known to suit, and which of them are on this machine."""
    # Imported here because it takes half a second.
    from huggingface_hub import try_to_load_from_cache  # noqa: PLC0415

    roles: tuple[ModelRole, ...] = ("encoder", "judge")
    return (
        *(_built_in_listed(role) for role in roles),
        *(
            replace(
                model,
                here=isinstance(
                    try_to_load_from_cache(
                        model.name, "model.safetensors", revision=model.revision
                    ),
                    str,
                ),
            )
            for model in HUB_MODELS
        ),
    )


def _built_in_listed(role: ModelRole) -> KnownModel:
    """Return a built-in model's row; not here where its weights are missing."""
    try:
        located = built_in(role)
        size = sum(path.stat().st_size for path in weights(located.folder))
    except ModelError:
        return KnownModel(role, f"built-in {role}", None, None, built_in=True)
    return KnownModel(
        role, located.name, located.languages, round(size / 1e6), built_in=True, here=True
    )
