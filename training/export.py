"""Exports a checkpoint to ONNX for one-sentence-at-a-time use on a CPU, in int8 or in fp32."""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto

from data import read_bio, read_conllu
from evaluate import development_sets, evaluate, onnx_predict, read_labels
from graph import Graph, Weights, layer_products, watch_channels
from lemmas import write_lemmas
from model import ARC_WIDTH, NAMES_WIDTH, NEGATIVE, RELATION_WIDTH, STATES_LAYER, TOP_HEADS, WIDTH, Tagger
from parity import write_parity
from pieces import MAX_PIECES, SHAPE_RULE, SHAPES, WordPieces, read_vocabulary

VERSION = "1.0.0"
LEMMA_RULE = (
    "[cut, suffix, keepCase]: take the word as written if keepCase, else lower-cased; remove `cut` code points from "
    "its end (all of it if it is shorter) and append `suffix`. The script does not depend on the tag."
)
TOKENIZER_RULE = (
    "BERT uncased on each word alone: drop control characters, lower-case, decompose (NFD) and drop category Mn, split "
    "off every punctuation character (category P and the ASCII symbols) and every CJK ideograph, then greedy longest "
    "word pieces ('##' inside a token); a token without pieces or of over 100 characters is [UNK]; at most maxPieces "
    "pieces a word are kept; a word without any token is [UNK]."
)


def channel_ranges(model: Tagger, sentences: list[list[str]], pieces: WordPieces) -> dict[str, np.ndarray]:
    """The largest magnitude of each input channel of the products in layers, over some training sentences."""
    ranges = watch_channels({**layer_products(model.encoder.layers), "first": model.arc_dependent})
    with torch.inference_mode():
        for words in sentences:
            ids, shapes, starts = pieces.encode(words)
            ids, shapes, starts = (torch.tensor([row]) for row in (ids, shapes, starts))
            model.predict(ids, shapes, torch.ones_like(ids), starts, torch.ones_like(starts))
    return ranges


def encoder(graph: Graph, weights: Weights) -> str:
    """ids, shape and mask to a vector a piece."""
    length = graph.node("Gather", [graph.node("Shape", ["ids"], "ids_shape"), graph.numbers(1)], "length")
    pieces = graph.embedding(weights["encoder.pieces.weight"], "ids", "pieces")
    shapes = graph.node("Gather", [graph.constant("shape_table", weights["encoder.shapes.weight"]), "shape"], "shapes")
    table = graph.constant("positions_table", weights["encoder.positions.weight"])
    positions = graph.node("Slice", [table, graph.numbers(0), length, graph.numbers(0)], "positions")
    x = graph.node("Add", [graph.node("Add", [pieces, shapes], "embedded_pieces"), positions], "embedded")
    norm = [graph.constant(f"norm_{part}", weights[f"encoder.norm.{part}"]) for part in ("weight", "bias")]
    x = graph.node("LayerNormalization", [x, *norm], "embedded_norm", axis=-1, epsilon=1e-12)
    mask = graph.node("Cast", ["mask"], "mask_int32", to=TensorProto.INT32)
    return graph.layers(x, weights, "encoder.layers.", mask)


def heads(graph: Graph, weights: Weights, sizes: dict[str, int], encoded: str) -> None:
    """All outputs from the encoded pieces."""
    index = graph.node("Unsqueeze", ["starts", graph.numbers(-1)], "starts_index")
    words = graph.node("GatherND", [encoded, index], "words", batch_dims=1)
    # What the claim reader starts from: the words after the third layer.
    graph.node("GatherND", [f"layer{STATES_LAYER}_norm", index], "states", batch_dims=1)

    # One product for every first layer: hidden layers with GELU, then the tags.
    hidden = ("arc_dependent", "arc_head", "relation_dependent", "relation_head", "names_hidden.ner", "names_hidden.re3d")
    tags = ("xpos", "upos", "lemma")
    layers = [*hidden, *(f"tag_heads.{task}" for task in tags)]
    weight = np.concatenate([weights[f"{layer}.weight"] for layer in layers]).T
    bias = np.concatenate([weights[f"{layer}.bias"] for layer in layers])
    hidden_size, tag_size = 2 * ARC_WIDTH + 2 * RELATION_WIDTH + 2 * NAMES_WIDTH, sum(sizes[task] for task in tags)
    first = graph.matmul(words, weight, "first")
    split = graph.numbers(hidden_size, tag_size)
    raw, tag_scores = graph.node("Split", [first, split], "first_parts", 2, axis=-1)
    active = graph.node("BiasGelu", [raw, graph.constant("hidden_bias", bias[:hidden_size])], "hidden", fused=True)
    tag_scores = graph.node("Add", [tag_scores, graph.constant("tags_bias", bias[hidden_size:])], "tag_scores")
    parts = graph.node("Split", [tag_scores, graph.numbers(*(sizes[task] for task in tags))], "tag_parts", 3, axis=-1)
    for task, part in zip(tags, parts):
        graph.node("ArgMax", [part], task, axis=-1, keepdims=0)
    split = graph.numbers(ARC_WIDTH, ARC_WIDTH, RELATION_WIDTH, RELATION_WIDTH, NAMES_WIDTH, NAMES_WIDTH)
    arc_dependent, arc_head, dependent, source, ner, re3d = graph.node("Split", [active, split], "hidden_parts", 6, axis=-1)

    for task, part in (("ner", ner), ("re3d", re3d)):
        layer = f"names_heads.{task}"
        scores = graph.matmul(part, weights[f"{layer}.weight"].T, f"{task}_scores", weights[f"{layer}.bias"], int8=False)
        graph.node("LogSoftmax", [scores], task, axis=-1)

    # Arcs: a word is barred from heading itself, and padding (a start of 0) from heading anything.
    rotated = graph.matmul(arc_dependent, weights["arc_score.weight"].T, "arc_rotated", weights["arc_score.bias"], int8=False)
    root = graph.node("MatMul", [rotated, graph.constant("arc_root", weights["arc_root"][:, None])], "root_scores")
    between = graph.node("FusedMatMul", [rotated, arc_head], "word_scores", fused=True, transB=1)
    padding = graph.node("Cast", [graph.node("Equal", ["starts", graph.numbers(0)], "is_padding")], "padding", to=TensorProto.FLOAT)
    padding = graph.node("Unsqueeze", [padding, graph.numbers(1)], "padding_row")
    one = graph.node("Gather", [between, graph.constant("zero", np.array(0, dtype=np.int64))], "one_sentence", axis=0)
    itself = graph.node("EyeLike", [one], "itself", dtype=TensorProto.FLOAT)
    barred = graph.node("Add", [padding, itself], "barred")
    penalty = graph.node("Mul", [barred, graph.constant("negative", np.array(NEGATIVE, dtype=np.float32))], "penalty")
    scores = graph.node("Concat", [root, graph.node("Add", [between, penalty], "allowed_scores")], "arc_scores", axis=-1)
    arcs = graph.node("LogSoftmax", [scores], "arcs", axis=-1)
    pads = graph.numbers(0, 0, 0, 0, 0, TOP_HEADS - 2)
    padded = graph.node("Pad", [arcs, pads, graph.constant("negative", np.array(NEGATIVE, dtype=np.float32))], "arcs_padded")
    best, chosen = graph.node("TopK", [padded, graph.numbers(TOP_HEADS)], "top", 2, axis=-1)
    usable = graph.node("Greater", [best, graph.constant("half_negative", np.array(NEGATIVE / 2, dtype=np.float32))], "usable")
    graph.node("Where", [usable, chosen, graph.constant("none", np.array(-1, dtype=np.int64))], "heads")
    safe = graph.node("Where", [usable, chosen, graph.constant("zero", np.array(0, dtype=np.int64))], "heads_safe")

    # Relations of the top heads: score[k, r] = source_k · U_r · dependent + …, the constants folded into biases.
    count, size = sizes["deprel"], RELATION_WIDTH
    cube = weights["relation_score"].reshape(size + 1, count, size + 1)
    wide = cube[:, :, :size].transpose(0, 2, 1).reshape(size + 1, size * count)
    turned = graph.matmul(dependent, wide[:size], "relation_turned", wide[size])
    turned = graph.node("Reshape", [turned, graph.numbers(0, 0, size, count)], "relation_matrix")
    alone = graph.matmul(dependent, cube[:size, :, size], "relation_alone", cube[size, :, size], int8=False)
    alone = graph.node("Unsqueeze", [alone, graph.numbers(2)], "relation_alone_row")
    batch = graph.node("Slice", [graph.node("Shape", ["starts"], "starts_shape"), graph.numbers(0), graph.numbers(1)], "batch")
    root_shape = graph.node("Concat", [batch, graph.numbers(1, size)], "root_shape", axis=0)
    root = graph.node("Expand", [graph.constant("relation_root", weights["relation_root"][None, None]), root_shape], "relation_roots")
    sources = graph.node("Concat", [root, source], "relation_sources", axis=1)
    at = graph.node("Unsqueeze", [safe, graph.numbers(-1)], "heads_index")
    sources = graph.node("GatherND", [sources, at], "chosen_sources", batch_dims=1)
    product = graph.node("MatMul", [sources, turned], "relation_products")
    scores = graph.node("Add", [product, alone], "relation_scores")
    graph.node("ArgMax", [scores], "rels", axis=-1, keepdims=0)


def build(weights: Weights, sizes: dict[str, int], int8: bool, ranges: dict[str, np.ndarray]) -> onnx.ModelProto:
    """The whole model."""
    graph = Graph(int8, ranges)
    heads(graph, weights, sizes, encoder(graph, weights))
    whole, real = TensorProto.INT64, TensorProto.FLOAT
    return graph.model(
        "tagger",
        [(name, whole, ["b", axis]) for name, axis in (("ids", "t"), ("shape", "t"), ("mask", "t"), ("starts", "w"))],
        [
            ("xpos", whole, ["b", "w"]), ("upos", whole, ["b", "w"]), ("lemma", whole, ["b", "w"]),
            ("arcs", real, ["b", "w", "heads"]), ("heads", whole, ["b", "w", TOP_HEADS]), ("rels", whole, ["b", "w", TOP_HEADS]),
            ("states", real, ["b", "w", WIDTH]),
            ("ner", real, ["b", "w", sizes["ner"]]), ("re3d", real, ["b", "w", sizes["re3d"]]),
        ],
    )


def load_weights(checkpoint: Path, which: str) -> tuple[Weights, dict[str, list], dict]:
    """The `last` or `average` weights of a checkpoint as float32 arrays, the labels and the training note."""
    loaded = torch.load(checkpoint, map_location="cpu", weights_only=True)
    weights = {name: value.float().numpy() for name, value in loaded[which].items()}
    return weights, loaded["labels"], loaded["note"]


def tagger_of(checkpoint: Path, which: str, vocabulary_size: int) -> Tagger:
    """The PyTorch model of a checkpoint."""
    loaded = torch.load(checkpoint, map_location="cpu", weights_only=True)
    model = Tagger(vocabulary_size, len(SHAPES), {task: len(labels) for task, labels in loaded["labels"].items()})
    model.load_state_dict(loaded[which])
    return model.eval()


def calibration_sentences(data: Path) -> list[list[str]]:
    """About three hundred training sentences, spread over a treebank and both names corpora."""
    sentences = [
        *read_conllu(data / "syntax/ewt-train.conllu")[::100],
        *read_bio(data / "names/conll2003-train.txt")[::140],
        *read_bio(data / "names/re3d-train.txt")[::5],
    ]
    return [sentence.words for sentence in sentences]


def write_model(checkpoint: Path, which: str, data: Path, out: Path) -> None:
    """Writes model.int8.onnx, vocab.txt, labels.json, lemmas.json and parity.json."""
    vocabulary = read_vocabulary()
    pieces = WordPieces(vocabulary)
    weights, labels, note = load_weights(checkpoint, which)
    sizes = {task: len(inventory) for task, inventory in labels.items()}
    ranges = channel_ranges(tagger_of(checkpoint, which, len(vocabulary)), calibration_sentences(data), pieces)
    out.mkdir(parents=True, exist_ok=True)
    content = build(weights, sizes, True, ranges).SerializeToString()
    description = {
        "version": VERSION,
        "modelSha256": hashlib.sha256(content).hexdigest(),
        "training": note,
        "maxPieces": MAX_PIECES,
        "maxPositions": 512,
        "tokenizer": TOKENIZER_RULE,
        "shapes": [{"name": name, "rule": rule} for name, rule in SHAPES],
        "shapeRule": SHAPE_RULE,
        "lemmaRule": LEMMA_RULE,
        **{task: labels[task] for task in ("xpos", "upos", "deprel", "ner", "re3d", "lemma")},
    }
    files = {
        "model.int8.onnx": content,
        "vocab.txt": ("\n".join(vocabulary) + "\n").encode(),
        "labels.json": (json.dumps(description, ensure_ascii=False, indent=1) + "\n").encode(),
    }
    for name, written in files.items():
        half = out / f"{name}.half"
        half.write_bytes(written)
        half.rename(out / name)
    write_lemmas(data, out / "lemmas.json")
    write_parity(onnx_predict(out / "model.int8.onnx", pieces), pieces, labels, out / "parity.json")


def write_fp32(checkpoint: Path, which: str, path: Path) -> None:
    """Writes the unquantised model, for comparison."""
    weights, labels, _ = load_weights(checkpoint, which)
    path.write_bytes(build(weights, {task: len(found) for task, found in labels.items()}, False, {}).SerializeToString())


def export(checkpoint: Path, which: str, data: Path, out: Path) -> dict:
    """Writes all files of `out`, scores fp32 and int8 on the development sets, and returns the scores."""
    write_model(checkpoint, which, data, out)
    pieces = WordPieces(read_vocabulary())
    labels = read_labels(out)
    sets = development_sets(data)
    fp32 = checkpoint.with_suffix(".fp32.onnx")
    write_fp32(checkpoint, which, fp32)
    models = {"fp32": fp32, "int8": out / "model.int8.onnx"}
    return {name: evaluate(onnx_predict(model, pieces), sets, labels) for name, model in models.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("data/tagger"))
    parser.add_argument("--weights", choices=["last", "average"], default="average")
    parser.add_argument("--no-scores", action="store_true", help="write the files only")
    arguments = parser.parse_args()
    if arguments.no_scores:
        write_model(arguments.checkpoint, arguments.weights, arguments.data, arguments.out)
    else:
        print(json.dumps(export(arguments.checkpoint, arguments.weights, arguments.data, arguments.out), indent=2))


if __name__ == "__main__":
    main()
