"""Trains the tagger, exports it to int8 ONNX and scores it: `python training/train.py --data ../shared/data --out data/tagger`."""

import argparse
import json
import math
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch
import torch.nn.functional as functional
from safetensors.torch import load_file
from torch import Tensor

from data import NamesSentence, TreeSentence, lemma_script, read_bio, read_conllu, read_gum
from evaluate import Outputs, Predict, development_sets, evaluate, summary
from export import export
from model import Tagger, load_minilm, parameter_groups
from pieces import SHAPES, WordPieces, find_minilm, read_vocabulary
from swap import vary_names, vary_tree

EPOCHS = 11
BATCH_PIECES = 2400
MAX_LENGTH = 200
ENCODER_RATE, HEAD_RATE, DECAY = 2e-4, 1e-3, 0.01
WARM_UP_STEPS, LAST_SHARE = 150, 0.02
RE3D_TIMES = 6
MIN_SCRIPT_COUNT = 4
AVERAGE_EVERY, AVERAGE_DECAY = 5, 0.99
IGNORED = -100


@dataclass
class Example:
    """One encoded sentence; `targets` holds a list of label ids for each task."""

    kind: str
    ids: list[int]
    shapes: list[int]
    starts: list[int]
    targets: dict[str, list[int]]


def collect_labels(trees: list[TreeSentence], ner: list[NamesSentence], re3d: list[NamesSentence]) -> dict[str, list]:
    """The label inventories seen in training, sorted; lemma scripts by falling count."""
    scripts = Counter(
        lemma_script(word, lemma, upos)
        for tree in trees
        for word, lemma, upos in zip(tree.words, tree.lemmas, tree.upos)
    )

    def bio(sentences: list[NamesSentence]) -> list[str]:
        kinds = sorted({label[2:] for s in sentences for label in s.labels if label != "O"})
        return ["O", *(f"{prefix}-{kind}" for kind in kinds for prefix in "BI")]

    return {
        "xpos": sorted({tag for tree in trees for tag in tree.xpos}),
        "upos": sorted({tag for tree in trees for tag in tree.upos}),
        "deprel": sorted({rel for tree in trees for rel in tree.deprels}),
        "ner": bio(ner),
        "re3d": bio(re3d),
        "lemma": [list(script) for script, count in scripts.most_common() if count >= MIN_SCRIPT_COUNT],
    }


class Corpus:
    """The training sentences, encoded anew for each epoch."""

    def __init__(self, data: Path, pieces: WordPieces):
        self.pieces = pieces
        self.trees = read_conllu(data / "syntax/ewt-train.conllu") + read_gum(data / "syntax/gum.conllu")[0]
        self.names = {
            "ner": read_bio(data / "names/conll2003-train.txt"),
            "re3d": read_bio(data / "names/re3d-train.txt"),
        }
        self.labels = collect_labels(self.trees, self.names["ner"], self.names["re3d"])
        self.index = {
            task: {tuple(label) if isinstance(label, list) else label: i for i, label in enumerate(labels)}
            for task, labels in self.labels.items()
        }

    def encode_tree(self, tree: TreeSentence) -> Example:
        ids, shapes, starts = self.pieces.encode(tree.words)
        scripts = [lemma_script(*row) for row in zip(tree.words, tree.lemmas, tree.upos)]
        targets = {
            "xpos": [self.index["xpos"].get(tag, IGNORED) for tag in tree.xpos],
            "upos": [self.index["upos"].get(tag, IGNORED) for tag in tree.upos],
            "deprel": [self.index["deprel"].get(rel, IGNORED) for rel in tree.deprels],
            "lemma": [self.index["lemma"].get(script, IGNORED) for script in scripts],
            "heads": tree.heads,
        }
        return Example("tree", ids, shapes, starts, targets)

    def encode_names(self, kind: str, sentence: NamesSentence) -> Example:
        ids, shapes, starts = self.pieces.encode(sentence.words)
        return Example(kind, ids, shapes, starts, {kind: [self.index[kind][label] for label in sentence.labels]})

    def epoch(self, number: int, seed: int) -> list[list[Example]]:
        """The epoch's batches in drawn order: one kind a batch, sentences of like length together."""
        random = Random(seed * 1000 + number)
        examples = [self.encode_tree(vary_tree(tree, random)) for tree in self.trees]
        examples += [self.encode_names("ner", vary_names(s, random, hyphens=True)) for s in self.names["ner"]]
        for _ in range(RE3D_TIMES):
            examples += [self.encode_names("re3d", vary_names(s, random, hyphens=False)) for s in self.names["re3d"]]
        batches: list[list[Example]] = []
        for kind in ("tree", "ner", "re3d"):
            chosen = [e for e in examples if e.kind == kind and len(e.ids) <= MAX_LENGTH]
            chosen.sort(key=lambda example: (len(example.ids) + random.random() * 3, random.random()))
            batch: list[Example] = []
            for example in chosen:
                if batch and (len(batch) + 1) * max(len(example.ids), len(batch[-1].ids)) > BATCH_PIECES:
                    batches.append(batch)
                    batch = []
                batch.append(example)
            batches.append(batch)
        random.shuffle(batches)
        return batches


def pad(rows: list[list[int]], value: int) -> Tensor:
    width = max(map(len, rows))
    return torch.tensor([row + [value] * (width - len(row)) for row in rows])


def inputs_of(encoded: list[tuple[list[int], list[int], list[int]]]) -> dict[str, Tensor]:
    """Padded ids, shape, mask, starts and word_mask."""
    return {
        "ids": pad([ids for ids, _, _ in encoded], 0),
        "shape": pad([shapes for _, shapes, _ in encoded], 0),
        "mask": pad([[1] * len(ids) for ids, _, _ in encoded], 0),
        "starts": pad([starts for _, _, starts in encoded], 0),
        "word_mask": pad([[1] * len(starts) for _, _, starts in encoded], 0),
    }


def loss_of(model: Tagger, batch: list[Example]) -> dict[str, Tensor]:
    """The weighted losses of a batch."""
    inputs = inputs_of([(e.ids, e.shapes, e.starts) for e in batch])
    targets = {task: pad([e.targets[task] for e in batch], IGNORED) for task in batch[0].targets}
    words = model.words(inputs["ids"], inputs["shape"], inputs["mask"], inputs["starts"])

    def cross_entropy(scores: Tensor, task: str) -> Tensor:
        return functional.cross_entropy(scores.flatten(0, -2).float(), targets[task].flatten(), ignore_index=IGNORED)

    kind = batch[0].kind
    if kind != "tree":
        return {kind: (1.5 if kind == "ner" else 1.0) * cross_entropy(model.names(words, kind), kind)}
    losses = {
        task: weight * cross_entropy(model.tag_heads[task](words), task)
        for task, weight in (("xpos", 0.5), ("upos", 0.25), ("lemma", 0.5))
    }
    arcs = model.arcs(words, inputs["word_mask"])
    losses["arc"] = functional.nll_loss(arcs.flatten(0, 1), targets["heads"].flatten(), ignore_index=IGNORED)
    relations = model.relations(words, targets["heads"].clamp(min=0)[:, :, None])[:, :, 0]
    losses["relation"] = cross_entropy(relations, "deprel")
    return losses


def torch_predict(model: Tagger, pieces: WordPieces) -> Predict:
    """Predicts in batches of like length, in fp32."""

    @torch.inference_mode()
    def predict(sentences: list[list[str]]) -> list[Outputs]:
        model.eval()
        encoded = [pieces.encode(words) for words in sentences]
        order = sorted(range(len(encoded)), key=lambda i: len(encoded[i][0]))
        results: list[Outputs] = [{} for _ in sentences]
        for start in range(0, len(order), 32):
            chosen = order[start : start + 32]
            outputs = model.predict(**inputs_of([encoded[i] for i in chosen]))
            arrays = {name: value.float().numpy() if value.is_floating_point() else value.numpy()
                      for name, value in outputs.items()}
            for row, index in enumerate(chosen):
                count = len(sentences[index])
                one = {name: value[row, :count] for name, value in arrays.items()}
                results[index] = one | {"arcs": one["arcs"][:, : count + 1]}
        return results

    return predict


class Average:
    """An exponential moving average of the weights, taken every few steps."""

    def __init__(self, model: Tagger):
        self.live = list(model.parameters())
        self.kept = [p.detach().clone() for p in self.live]

    @torch.no_grad()
    def update(self, step: int) -> None:
        decay = min(AVERAGE_DECAY, (1 + step / AVERAGE_EVERY) / (10 + step / AVERAGE_EVERY))
        torch._foreach_lerp_(self.kept, [p.detach() for p in self.live], 1 - decay)

    def state(self, model: Tagger) -> dict[str, Tensor]:
        return {name: kept.clone() for (name, _), kept in zip(model.named_parameters(), self.kept)}


def save_checkpoint(path: Path, model: Tagger, average: Average, labels: dict[str, list], note: dict) -> None:
    """Writes beside and renames, so that a reader never meets half a file."""
    half = path.with_suffix(".half")
    torch.save({"last": model.state_dict(), "average": average.state(model), "labels": labels, "note": note}, half)
    half.rename(path)


def train(data: Path, work: Path, epochs: int, minutes: float, seed: int) -> Path:
    """Trains and leaves `epoch-N.pt` files in `work`; `minutes` makes the rate fall sooner on a slow machine."""
    torch.manual_seed(seed)
    np.random.seed(seed)
    work.mkdir(parents=True, exist_ok=True)
    vocabulary = read_vocabulary()
    pieces = WordPieces(vocabulary)
    corpus = Corpus(data, pieces)
    labels = corpus.labels
    print({task: len(inventory) for task, inventory in labels.items()}, len(corpus.trees), "trees", flush=True)
    model = Tagger(len(vocabulary), len(SHAPES), {task: len(inventory) for task, inventory in labels.items()})
    load_minilm(model.encoder, load_file(find_minilm() / "model.safetensors"))
    optimizer = torch.optim.AdamW(parameter_groups(model, ENCODER_RATE, HEAD_RATE, DECAY), fused=True)
    average = Average(model)
    sets = development_sets(data)
    begun, step, progress = time.time(), 0, 0.0
    for epoch in range(1, epochs + 1):
        batches = corpus.epoch(epoch, seed)
        total = len(batches) * epochs
        sums: Counter[str] = Counter()
        counts: Counter[str] = Counter()
        model.train()
        for number, batch in enumerate(batches, 1):
            elapsed = (time.time() - begun) / 60
            progress = max(step / total, elapsed / minutes if minutes else 0.0)
            if progress >= 1:
                break
            share = min(1.0, (step + 1) / WARM_UP_STEPS) * max(LAST_SHARE, 1 - (1 - LAST_SHARE) * progress)
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * share
            with torch.autocast("cpu", torch.bfloat16):
                losses = loss_of(model, batch)
                loss = sum(losses.values())
            if not math.isfinite(loss.item()):
                raise SystemExit(f"loss is {loss.item()} at step {step}")
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            if step % AVERAGE_EVERY == 0:
                average.update(step)
            for task, value in losses.items():
                sums[task] += value.item()
                counts[task] += 1
            if number % 50 == 0 or number == len(batches):
                means = " ".join(f"{task} {sums[task] / counts[task]:.4f}" for task in sorted(sums))
                print(f"epoch {epoch} step {number}/{len(batches)} {elapsed:.1f} min progress {progress:.3f} {means}",
                      flush=True)
                sums.clear()
                counts.clear()
        note = {"epoch": epoch, "steps": step, "minutes": round((time.time() - begun) / 60, 1), "seed": seed}
        save_checkpoint(work / f"epoch-{epoch}.pt", model, average, labels, note)
        quick = {name: sentences[:400] for name, sentences in sets.items()} if epoch < epochs and progress < 1 else sets
        print(f"epoch {epoch} scores: {summary(evaluate(torch_predict(model, pieces), quick, labels))}", flush=True)
        if progress >= 1:
            break
    return work / f"epoch-{epoch}.pt"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("data/tagger"))
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="folder for checkpoints")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--minutes", type=float, default=0, help="let the rate reach its end after so many minutes")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--train-only", action="store_true", help="leave the checkpoints and do not export")
    arguments = parser.parse_args()
    checkpoint = train(arguments.data, arguments.work, arguments.epochs, arguments.minutes, arguments.seed)
    if not arguments.train_only:
        scores = export(checkpoint, "average", arguments.data, arguments.out)
        print(json.dumps(scores, indent=2))


if __name__ == "__main__":
    main()
