"""Trains the claim reader on labelled sentences (see README.md)."""

import argparse
import json
import random
import time
from dataclasses import asdict
from pathlib import Path

import torch
import torch.nn.functional as functional
from torch import Tensor

from reader import ClaimReader
from reader_examples import IGNORED, ROLES, Encoder, Vocabulary, batches, grouped, read, targets, vocabulary
from reader_scores import score

BATCH = 1600


def loss_of(scores: dict[str, Tensor], wanted: dict[str, Tensor], size: int) -> tuple[Tensor, Tensor]:
    """Losses of the triggers and of what hangs on them, per sentence."""
    effect = functional.cross_entropy(scores["effect"].float().flatten(0, 1), wanted["effect"].flatten(), ignore_index=IGNORED, reduction="sum")
    force = functional.cross_entropy(scores["force"].float().flatten(0, 1), wanted["force"].flatten(), ignore_index=IGNORED, reduction="sum")
    links, none = scores["links"].float(), scores["none"].float()
    known = wanted["place"] >= 0
    place = functional.binary_cross_entropy_with_logits(links[..., 0][known], wanted["place"][known], reduction="sum")
    extent = functional.cross_entropy(links[..., len(ROLES) :].flatten(0, 2), wanted["extent"].flatten(), ignore_index=IGNORED, reduction="sum")
    hung = place + 0.5 * extent + 0.5 * force
    for number, (role, weight) in enumerate((("actor", 1.0), ("opponent", 0.5))):
        logits = torch.cat([links[..., 1 + number], none[..., number : number + 1]], -1) + wanted["allowed"][:, None]
        positive = wanted[role]
        # Any mention of the right actor will do.
        gain = torch.logsumexp(logits + (positive - 1) * 1e9, -1) - torch.logsumexp(logits, -1)
        hung = hung - weight * (gain * (positive.sum(-1) > 0)).sum()
    return effect / size, hung / size


def start_from(model: ClaimReader, checkpoint: Path) -> None:
    """Copies the tagger's upper layers."""
    weights = torch.load(checkpoint, map_location="cpu", weights_only=True)["average"]
    first = 6 - len(model.layers)
    for index, layer in enumerate(model.layers):
        prefix = f"encoder.layers.{index + first}."
        layer.load_state_dict({name[len(prefix) :]: value.float() for name, value in weights.items() if name.startswith(prefix)})


def blanked(inputs: tuple[Tensor, ...], names: float, frames: float) -> None:
    """
    Hides the names of some mentions, so that what kind of name stands where counts and not which name, and what the
    frames say of some sentences, so that the reader can do without them.
    """
    _, framed, mentions, _, _, _, rules, pairs = inputs
    mentions *= (torch.rand(mentions.shape[:2]) >= names)[:, :, None]
    shown = (torch.rand(framed.shape[0], 1) >= frames).long()
    framed *= shown
    rules *= shown
    pairs[..., 4] *= shown[:, :, None]


def train(model: ClaimReader, examples: list[dict], encoder: Encoder, epochs: int, rate: float, blank: tuple[float, float], rng: random.Random, report) -> None:
    """AdamW with warm-up and linear decay; the average of the last third of the steps is what stays."""
    inside = [p for name, p in model.named_parameters() if name.startswith("layers.")]
    outside = [p for name, p in model.named_parameters() if not name.startswith("layers.")]
    optimizer = torch.optim.AdamW([{"params": inside, "lr": rate}, {"params": outside, "lr": 1e-3}], weight_decay=0.01)
    total, step = epochs * len(batches(examples, BATCH, rng)), 0
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda at: min((at + 1) / 60, max(0.02, 1 - at / total)))
    average, averaged = None, 0
    for epoch in range(epochs):
        model.train()
        begun, sums = time.time(), [0.0, 0.0]
        for batch in batches(examples, BATCH, rng):
            inputs = encoder.inputs(batch, extra=True)
            blanked(inputs, *blank)
            wanted = targets(batch, inputs[-1].shape[1], inputs[-1].shape[2])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                effect, hung = loss_of(model(*inputs), wanted, len(batch))
            optimizer.zero_grad()
            (effect + hung).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            sums[0] += effect.item()
            sums[1] += hung.item()
            if step > total * 2 / 3:
                averaged += 1
                state = model.state_dict()
                if average is None:
                    average = {name: value.clone() for name, value in state.items()}
                else:
                    for name, value in state.items():
                        average[name] += (value - average[name]) / averaged
        report(epoch, time.time() - begun, sums)
    if average:
        model.load_state_dict(average)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples", type=Path, help="folder that `npm run claim-examples` wrote")
    parser.add_argument("--tagger", type=Path, required=True, help="checkpoint of the tagger whose upper layers it starts from")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1, help="seed of the first weights")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--blank", type=float, default=0.0, help="share of mentions whose name is hidden in training")
    parser.add_argument("--unframed", type=float, default=0.15, help="share of sentences whose frames are hidden in training")
    parser.add_argument("--layers", type=int, default=3)
    parser.add_argument("--order", type=int, default=1, help="seed of the order of the examples and of what is hidden; readers of one --seed can be averaged")
    parser.add_argument("--share", type=float, default=1.0, help="share of the training items, for learning curves")
    parser.add_argument("--without-war", help="leave this war's items out of the training part")
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    rng = random.Random(arguments.order)
    examples, states = read(arguments.examples)
    for example in examples:
        example["grouped"] = grouped(example)
    items = sorted({(e["set"], e["item"]) for e in examples if e["part"] == "train" and e["war"] != arguments.without_war})
    kept = set(random.Random(0).sample(items, round(len(items) * arguments.share)))
    training = [e for e in examples if (e["set"], e["item"]) in kept]
    tuning = [e for e in examples if e["part"] == "tune"]
    vocab = vocabulary(training)
    encoder = Encoder(vocab, states)
    model = ClaimReader(len(vocab.subkinds), len(vocab.paths), len(vocab.steps), arguments.layers)
    start_from(model, arguments.tagger)
    torch.manual_seed(arguments.order)
    print(f"{len(training)} sentences, {sum(len(e['gold']) for e in training)} claims; {len(vocab.triggers)} trigger words, {len(vocab.paths)} paths", flush=True)

    # A sentence without a word that may be a trigger is never run.
    used = [e for e in training if encoder.candidates(e) or e["grouped"]]

    def report(epoch: int, seconds: float, sums: list[float]) -> None:
        scores = score(model, tuning, encoder) if epoch % 3 == 2 and epoch < arguments.epochs - 1 else ""
        print(epoch, round(seconds), [round(value, 1) for value in sums], scores, flush=True)

    train(model, used, encoder, arguments.epochs, arguments.rate, (arguments.blank, arguments.unframed), rng, report)
    print("averaged", json.dumps(score(model, tuning, encoder)), flush=True)
    arguments.out.mkdir(parents=True, exist_ok=True)
    torch.save({"weights": model.state_dict(), "vocabulary": asdict(vocab), "layers": arguments.layers}, arguments.out / "reader.pt")


def load(path: Path) -> tuple[ClaimReader, Vocabulary]:
    """A trained reader."""
    saved = torch.load(path, map_location="cpu", weights_only=True)
    vocab = Vocabulary(**saved["vocabulary"])
    model = ClaimReader(len(vocab.subkinds), len(vocab.paths), len(vocab.steps), saved["layers"])
    model.load_state_dict(saved["weights"])
    return model.eval(), vocab


if __name__ == "__main__":
    main()
