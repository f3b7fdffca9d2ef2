"""A first look at a reader on labelled sentences; `sitrep score claims` measures the product."""

import torch
from torch import nn

from reader_examples import EFFECTS, FORCES, Encoder, batches


@torch.inference_mode()
def score(model: nn.Module, examples: list[dict], encoder: Encoder, threshold: float = 0.5) -> dict:
    """Place + effect, with actor, and force given the claim, by sentence."""
    model.eval()
    counts = {"gold": sum(len(e["gold"]) for e in examples), "found": 0, "place": 0, "actor": 0, "force": 0}
    effects: dict[str, list[int]] = {effect: [0, 0, 0] for effect in EFFECTS[1:]}
    for example in examples:
        for gold in example["gold"]:
            effects[gold["effect"]][1] += 1
    for batch in batches([e for e in examples if encoder.candidates(e)], 6000):
        scores = model(*encoder.inputs(batch))
        effect, force = scores["effect"].float().softmax(-1), scores["force"].float()
        places, people, none = scores["links"][..., 0].float().sigmoid(), scores["links"][..., 1].float(), scores["none"].float()
        for row, example in enumerate(batch):
            unused = list(example["gold"])
            is_place = torch.tensor([mention["kind"] == "place" for mention in example["mentions"]], dtype=torch.bool)
            if not is_place.any():
                continue
            for at, trigger in enumerate(example["candidates"]):
                best = int(effect[row, at, 1:].argmax()) + 1
                if effect[row, at, 0] > 1 - threshold:
                    continue
                place = places[row, at, : len(is_place)] * is_place
                chosen = [index for index in range(len(is_place)) if place[index] > 0.5] or ([int(place.argmax())] if place.max() > 0.2 else [])
                ids = actor_of(example, people[row, at], none[row, at, 0])
                for index in chosen:
                    counts["found"] += 1
                    effects[EFFECTS[best]][2] += 1
                    fits = [g for g in unused if g["effect"] == EFFECTS[best] and index in [*g["place"], *g["ignore"]]]
                    if not fits:
                        continue
                    gold = max(fits, key=lambda g: g["trigger"] == trigger)
                    unused.remove(gold)
                    counts["place"] += 1
                    effects[gold["effect"]][0] += 1
                    counts["force"] += FORCES[int(force[row, at].argmax())] == gold["force"]
                    counts["actor"] += bool(ids & set(gold["actor"])) or (not ids and not gold["hasActor"])
    def f1(right: int) -> list[float]:
        p, r = right / max(1, counts["found"]), right / max(1, counts["gold"])
        return [round(value, 3) for value in (p, r, 2 * p * r / max(1e-9, p + r))]

    return {
        "n": counts["gold"], "placeEffect": f1(counts["place"]), "placeEffectActor": f1(counts["actor"]),
        "force": round(counts["force"] / max(1, counts["place"]), 3),
        "byEffect": {effect: f"{right}/{gold} of {found}" for effect, (right, gold, found) in effects.items()},
    }


def actor_of(example: dict, scores: torch.Tensor, none: torch.Tensor) -> set[int]:
    """The mentions of the likeliest actor; empty when nobody is the likeliest."""
    indices = [index for index, mention in enumerate(example["mentions"]) if mention["kind"] == "actor"]
    shares = torch.cat([scores[indices], none[None]]).softmax(0).tolist()
    totals: dict[str | None, float] = {None: shares[-1]}
    for index, share in zip(indices, shares):
        actor = example["mentions"][index]["id"]
        totals[actor] = totals.get(actor, 0) + share
    best = max(totals, key=lambda actor: totals[actor])
    return {index for index in indices if example["mentions"][index]["id"] == best}
