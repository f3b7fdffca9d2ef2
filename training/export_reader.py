"""Exports the claim reader to int8 ONNX for one sentence at a time, with what its numbers mean beside it."""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto

from graph import Graph, layer_products, watch_channels
from model import WIDTH
from reader import ClaimReader
from reader_examples import EFFECTS, EXTENTS, FORCES, FORMS, ROLES, Encoder, read
from train_reader import load

VERSION = "1.0.0"
CALIBRATION_SENTENCES = 300


def channel_ranges(model: ClaimReader, examples: list[dict], encoder: Encoder) -> dict[str, np.ndarray]:
    """The largest magnitude of each input channel of the layers' products, over some training sentences."""
    ranges = watch_channels(layer_products(model.layers))
    with torch.inference_mode():
        for example in examples:
            model(*encoder.inputs([example]))
    return ranges


def build(model: ClaimReader, ranges: dict[str, np.ndarray]) -> onnx.ModelProto:
    """Inputs as `Encoder.inputs` makes them for one sentence, without the mask."""
    weights = {name: value.float().numpy() for name, value in model.state_dict().items()}
    graph = Graph(True, ranges)

    def table(name: str, index: str) -> str:
        return graph.node("Gather", [graph.constant(f"{name}_table", weights[f"{name}.weight"]), index], f"{name}_row")

    def columns(source: str, count: int, name: str, depth: int) -> list[str]:
        parts = graph.node("Split", [source, graph.numbers(*[1] * count)], f"{name}_parts", count, axis=depth)
        return [graph.node("Squeeze", [part, graph.numbers(depth)], f"{name}_column{k}") for k, part in enumerate(parts)]

    def total(parts: list[str], name: str) -> str:
        at = parts[0]
        for k, part in enumerate(parts[1:]):
            at = graph.node("Add", [at, part], f"{name}_{k}")
        return at

    def linear(x: str, name: str) -> str:
        return graph.matmul(x, weights[f"{name}.weight"].T, name, weights[f"{name}.bias"], int8=False)

    features = columns("features", 4, "features", 2)
    marked = total(["mentions", *(table(name, at) for name, at in zip(("kind", "subkind", "form", "distance"), features))], "marked")
    x = graph.node("Concat", [graph.node("Add", ["words", table("frames", "frames")], "framed"), marked], "sequence", axis=1)
    x = graph.layers(x, weights, "layers.", mask="")

    count = graph.node("Slice", [graph.node("Shape", ["words"], "words_shape"), graph.numbers(1), graph.numbers(2)], "count")
    mention_vectors = graph.node("Slice", [x, count, graph.constant("end", np.array([1 << 30], dtype=np.int64)), graph.numbers(1)], "mention_vectors")
    at = graph.node("Unsqueeze", ["triggers", graph.numbers(-1)], "trigger_index")
    trigger = graph.node("GatherND", [x, at], "trigger", batch_dims=1)

    def gelu(x: str, name: str) -> str:
        return graph.node("Gelu", [x], name, fused=True)

    effect = linear(gelu(linear(trigger, "effect_hidden"), "effect_active"), "effect")
    graph.node("Softmax", [effect], "effects", axis=-1)
    ruled = graph.node("Add", [trigger, table("rule", "rules")], "ruled")
    force = linear(gelu(linear(ruled, "force_hidden"), "force_active"), "force")
    graph.node("Softmax", [force], "forces", axis=-1)
    pair_columns = columns("pairs", 5, "pairs", 3)
    joined = total(
        [
            graph.node("Unsqueeze", [linear(trigger, "from_trigger"), graph.numbers(2)], "from_trigger_wide"),
            graph.node("Unsqueeze", [linear(mention_vectors, "from_mention"), graph.numbers(1)], "from_mention_wide"),
            *(table(name, at) for name, at in zip(("path", "first", "last", "near", "role"), pair_columns)),
        ],
        "joined",
    )
    graph.node("Identity", [linear(gelu(joined, "joined_active"), "links")], "link_scores")
    graph.node("Identity", [linear(trigger, "none")], "none_scores")

    whole, real = TensorProto.INT64, TensorProto.FLOAT
    return graph.model(
        "claim-reader",
        [
            ("words", real, [1, "w", WIDTH]), ("frames", whole, [1, "w"]),
            ("mentions", real, [1, "m", WIDTH]), ("features", whole, [1, "m", 4]),
            ("triggers", whole, [1, "t"]), ("rules", whole, [1, "t"]), ("pairs", whole, [1, "t", "m", 5]),
        ],
        [
            ("effects", real, [1, "t", len(EFFECTS)]), ("forces", real, [1, "t", len(FORCES)]),
            ("link_scores", real, [1, "t", "m", len(ROLES) + len(EXTENTS)]), ("none_scores", real, [1, "t", len(ROLES) - 1]),
        ],
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reader", type=Path, help="reader.pt of train_reader.py")
    parser.add_argument("examples", type=Path)
    parser.add_argument("--out", type=Path, default=Path("data/claims"))
    arguments = parser.parse_args()
    model, vocab = load(arguments.reader)
    examples, states = read(arguments.examples)
    encoder = Encoder(vocab, states)
    usable = [e | {"grouped": {}} for e in examples if e["part"] == "train" and e["mentions"]]
    usable = [e for e in usable if encoder.candidates(e)]
    ranges = channel_ranges(model, usable[:: max(1, len(usable) // CALIBRATION_SENTENCES)], encoder)
    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / "reader.int8.onnx").write_bytes(build(model, ranges).SerializeToString())
    description = {
        "version": VERSION, "effects": EFFECTS, "forces": FORCES, "extents": EXTENTS, "forms": FORMS,
        "subkinds": vocab.subkinds, "steps": vocab.steps, "paths": vocab.paths, "triggers": vocab.triggers,
    }
    (arguments.out / "reader.json").write_text(json.dumps(description, ensure_ascii=False, indent=1) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
