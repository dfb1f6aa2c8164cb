"""Whether eight-bit integers would make the judge faster: ``eval/quantised.py --data DIR``.

Needs onnx, onnxruntime and openvino, which the product does not (``pip install`` them). Writes the
table of this kind of processor into ``docs/speed.md``: pairs judged in a second and macro-F1 on
LingNLI's development pairs.
"""

import argparse
import gzip
import json
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detector.evaluation.documents import rewritten
from detector.evaluation.metrics import measured
from detector.judge import LABELS
from detector.models.cross_encoder import batches, label_columns, load_network, load_tokenizer
from detector.models.folder import read_json
from detector.models.hardware import has_bfloat16
from detector.models.quiet import quiet
from detector.models.registry import locate
from detector.report.files import write_whole

FILE = "nli/dev/lingnli.val.jsonl.gz"
PAIRS = 1_000
TIMED = 256
ROUNDS = 5
PIECES = 2_048
"""Pieces in a batch, as the product has them."""

INPUTS = ("input_ids", "attention_mask", "token_type_ids")
PAGE = Path(__file__).parent.parent / "docs" / "speed.md"
OURS = {True: "torch, bfloat16", False: "torch, float32"}
"""How the product runs the judge, by whether the processor multiplies bfloat16 in hardware."""

Batch = dict[str, NDArray[np.int64]]
Run = Callable[[Batch], NDArray[np.float32]]


def torch_runs(network: Any, *, half: bool) -> dict[str, Run]:
    """Return torch in single precision, in bfloat16 if asked for, and with eight-bit layers."""
    import torch  # noqa: PLC0415 - takes seconds

    def way(model: Any, *, half: bool) -> Run:
        def run(batch: Batch) -> NDArray[np.float32]:
            inputs = {name: torch.from_numpy(value) for name, value in batch.items()}
            with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=half):
                logits: NDArray[np.float32] = model(**inputs).logits.float().numpy()
            return logits

        return run

    linear = {torch.nn.Linear}
    eight = torch.ao.quantization.quantize_dynamic(network, linear, dtype=torch.qint8)
    return {
        "torch, float32": way(network, half=False),
        **({"torch, bfloat16": way(network, half=True)} if half else {}),
        "torch, int8 (dynamic)": way(eight, half=False),
    }


def exported(network: Any, folder: Path) -> tuple[Path, Path]:
    """Return the network as ONNX, in single precision and dynamically quantised."""
    import torch  # noqa: PLC0415 - takes seconds
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415 - not ours

    class Logits(torch.nn.Module):  # type: ignore[misc]  # the library has no types
        def forward(self, *inputs: Any) -> Any:
            return network(**dict(zip(INPUTS, inputs, strict=True))).logits

    whole, eight = folder / "float32.onnx", folder / "int8.onnx"
    example = torch.ones((2, 8), dtype=torch.long)
    torch.onnx.export(
        Logits().eval(),
        (example, example, torch.zeros_like(example)),
        str(whole),
        input_names=list(INPUTS),
        output_names=["logits"],
        dynamic_axes={name: {0: "pairs", 1: "pieces"} for name in INPUTS}
        | {"logits": {0: "pairs"}},
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(whole, eight, weight_type=QuantType.QInt8, per_channel=True)
    return whole, eight


def onnx_run(path: Path) -> Run:
    """Return ONNX Runtime on one thread."""
    import onnxruntime  # noqa: PLC0415 - not ours

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    return lambda batch: session.run(None, batch)[0]


def openvino_run(path: Path, precision: str) -> Run:
    """Return OpenVINO on one thread, what is not quantised in a precision."""
    import openvino  # noqa: PLC0415 - not ours

    settings = {"INFERENCE_NUM_THREADS": 1, "INFERENCE_PRECISION_HINT": precision}
    compiled = openvino.Core().compile_model(openvino.Core().read_model(path), "CPU", settings)
    request = compiled.create_infer_request()
    return lambda batch: np.array(request.infer(batch)[0])


def main() -> None:
    """Measure all ways in turn and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with nli/dev/")
    options = parser.parse_args()
    import torch  # noqa: PLC0415 - takes seconds

    quiet()
    torch.set_num_threads(1)
    folder = locate("judge", None).folder
    tokenizer, network = load_tokenizer(folder), load_network(folder).eval()
    network.requires_grad_(requires_grad=False)
    columns = label_columns(read_json(folder / "config.json")["id2label"], folder.name)
    with gzip.open(options.data / FILE, "rt", encoding="utf-8") as lines:
        rows = random.Random(0).sample([json.loads(line) for line in lines], PAIRS)  # noqa: S311
    gold = np.array([LABELS.index(row["label"]) for row in rows])

    def prepared(some: list[Any]) -> list[tuple[list[int], Batch]]:
        texts = [(row["premise"], row["hypothesis"]) for row in some]
        lengths = [len(ids) for ids in tokenizer(texts)["input_ids"]]
        return [
            (
                places,
                dict(
                    tokenizer(
                        [texts[place] for place in places],
                        padding=True,
                        pad_to_multiple_of=8,
                        return_tensors="np",
                    )
                ),
            )
            for places in batches(lengths, PIECES)
        ]

    with tempfile.TemporaryDirectory() as scratch:
        half = has_bfloat16("cpu")
        runs = torch_runs(network, half=half)
        whole, eight = exported(network, Path(scratch))
        runs |= {
            "ONNX Runtime, float32": onnx_run(whole),
            "ONNX Runtime, int8 (dynamic)": onnx_run(eight),
            f"OpenVINO, {'bfloat16' if half else 'float32'}": openvino_run(
                whole, "bf16" if half else "f32"
            ),
            "OpenVINO, int8 (dynamic)": openvino_run(eight, "f32"),
        }
        everything, timed = prepared(rows), prepared(rows[:TIMED])
        scores: dict[str, float] = {}
        for name, run in runs.items():
            logits = np.zeros((PAIRS, len(LABELS)))
            for places, batch in everything:
                logits[places] = run(batch)[:, columns]
            shares = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
            scores[name] = float(measured(gold, shares, np.ones((1, PAIRS)))["macro_f1"][0])
        rates: dict[str, list[float]] = {name: [] for name in runs}
        for _ in range(ROUNDS):  # in turn, so that another program's load falls on all of them
            for name, run in runs.items():
                began = time.process_time()
                for _, batch in timed:
                    run(batch)
                rates[name].append(TIMED / (time.process_time() - began))
    command = f"python eval/quantised.py, {'with' if half else 'without'} bfloat16"
    part = section(rates, scores, OURS[half], torch.backends.cpu.get_cpu_capability())
    write_whole(PAGE, rewritten(PAGE.read_text(encoding="utf-8"), command, part))


def section(
    rates: dict[str, list[float]], scores: dict[str, float], ours: str, instructions: str
) -> str:
    """Return the table of one kind of processor; the product's own way there is the measure."""
    base = statistics.median(rates[ours])
    lines = [
        f"| {name} | {statistics.median(found):.0f} | {statistics.median(found) / base:.2f} "
        f"| {100 * scores[name]:.1f} | {100 * (scores[name] - scores[ours]):+.1f} |"
        for name, found in rates.items()
    ]
    heads = (
        f"{PAIRS:,} pairs for macro-F1, {TIMED} of them for speed, the median of {ROUNDS} rounds.",
        "",
        f"| way ({instructions}) | pairs in a second | to {ours} | macro-F1, % | difference |",
        "|---|---|---|---|---|",
    )
    return "\n".join((*heads, *lines))


if __name__ == "__main__":
    main()
