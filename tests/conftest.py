"""Tiny models with random weights, made once in a session: real files, real libraries.

And a run of the command line.
"""

import importlib.util
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

import pytest
from typer.testing import CliRunner

import cli
from detector.types import Proposition, Stance, Statement, Voice

EVAL = Path(__file__).parent.parent / "eval"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
LONGEST = 32
"""Pieces that the tiny models read."""

NLI_LABELS = ("contradiction", "ENTAILMENT", "Neutral")
"""In another order and another case than ours."""

JudgeMaker = Callable[..., Path]
StatementMaker = Callable[..., Statement]


def run(*arguments: str) -> tuple[int, str, str]:
    """Return exit status, standard output and standard error."""
    result = CliRunner().invoke(cli.app, arguments, prog_name="detect")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def script(name: str) -> ModuleType:
    """Return a script of ``eval/`` as a module, loaded anew."""
    spec = importlib.util.spec_from_file_location(f"eval_{name}", EVAL / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def save_tokenizer(folder: Path) -> None:
    """Save a tokenizer that cuts every word into its letters."""
    from tokenizers import Tokenizer, models, pre_tokenizers, processors
    from transformers import PreTrainedTokenizerFast

    tokens = (*SPECIAL, *LETTERS, *(f"##{letter}" for letter in LETTERS))
    vocabulary = {token: number for number, token in enumerate(tokens)}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))  # noqa: S106 - no secret
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", 2), ("[SEP]", 3)],
    )
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="[PAD]",  # noqa: S106 - no secret
        unk_token="[UNK]",  # noqa: S106 - no secret
        cls_token="[CLS]",  # noqa: S106 - no secret
        sep_token="[SEP]",  # noqa: S106 - no secret
        model_max_length=LONGEST,
    ).save_pretrained(folder)


@pytest.fixture(scope="session")
def make_judge(tmp_path_factory: pytest.TempPathFactory) -> JudgeMaker:
    """Return a maker of judges: an architecture and labels to a folder as transformers saves it."""
    made: dict[tuple[str, Sequence[str]], Path] = {}

    def make(architecture: str = "bert", labels: Sequence[str] = NLI_LABELS) -> Path:
        if (architecture, tuple(labels)) not in made:
            folder = tmp_path_factory.mktemp(f"{architecture}-judge")
            save_judge(folder, architecture, labels)
            made[architecture, tuple(labels)] = folder
        return made[architecture, tuple(labels)]

    return make


def save_judge(folder: Path, architecture: str, labels: Sequence[str]) -> None:
    """Save a random sequence classifier of an architecture, with its tokenizer."""
    import torch
    from transformers import AutoConfig, AutoModelForSequenceClassification

    torch.manual_seed(0)
    configuration = AutoConfig.for_model(
        architecture,
        vocab_size=len(SPECIAL) + 2 * len(LETTERS),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=LONGEST + (1 if architecture == "xlm-roberta" else 0),
        type_vocab_size=2,
        pad_token_id=0,
        initializer_range=1.0,
        id2label=dict(enumerate(labels)),
        label2id={label: number for number, label in enumerate(labels)},
    )
    AutoModelForSequenceClassification.from_config(configuration).save_pretrained(folder)
    save_tokenizer(folder)


@pytest.fixture(scope="session")
def encoder_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a random sentence encoder as sentence-transformers saves it."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.models import Pooling, Transformer
    from transformers import BertConfig, BertModel

    torch.manual_seed(0)
    bare, folder = tmp_path_factory.mktemp("bare"), tmp_path_factory.mktemp("encoder")
    configuration = BertConfig(
        vocab_size=len(SPECIAL) + 2 * len(LETTERS),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=LONGEST,
        initializer_range=1.0,
    )
    BertModel(configuration).save_pretrained(bare)
    save_tokenizer(bare)
    SentenceTransformer(modules=[Transformer(str(bare)), Pooling(16)]).save(str(folder))
    return folder


@pytest.fixture(scope="session")
def make_statement() -> StatementMaker:
    """Return a maker of an outlet's statements: an id and the texts of its propositions."""

    def make(
        id: str,  # noqa: A002 - the field's name
        *propositions: str,
        article: str = "a",
        start: int = 0,
        language: str = "en",
        stance: Stance = "asserts",
    ) -> Statement:
        text = " ".join(propositions)
        return Statement(
            id=id,
            article=article,
            start=start,
            end=start + len(text),
            text=text,
            kind="sentence",
            language=language,
            voice=Voice("outlet"),
            propositions=tuple(Proposition(one, stance) for one in propositions),
        )

    return make
