"""Fits how far frames and learned reader are trusted, on the proposals for the tune part (`npm run claim-proposals`)."""

import argparse
import json
import math
import random
from pathlib import Path

import torch

READERS = ("frames", "learned", "both")
# A frame is trusted as far as it was right on the training part; this many proposals of average worth are added to its own.
BELIEF = 4
# Differences in F1 that the tune part is too small to tell.
TIE = 0.004
FOLDS = 5
PENALTY = 0.02


def fit(rows: list[list[float]], right: list[bool]) -> list[float]:
    """Logistic regression with a small L2 penalty."""
    if not rows:
        return []
    x, y = torch.tensor(rows, dtype=torch.float64), torch.tensor(right, dtype=torch.float64)
    weights = torch.zeros(x.shape[1], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        value = torch.nn.functional.binary_cross_entropy_with_logits(x @ weights, y) + PENALTY * (weights[1:] ** 2).mean()
        value.backward()
        return value

    optimizer.step(loss)
    return weights.tolist()


def frame_trust(items: list[dict]) -> dict[str, float]:
    """Log-odds that a proposal of a frame is right, less those of the average frame, by frame."""
    counts: dict[str, list[int]] = {}
    for proposal in (p for item in items for s in item["sentences"] for p in s if p["reader"] != "learned"):
        known = counts.setdefault(proposal["frame"], [0, 0])
        known[0] += bool(proposal["labels"])
        known[1] += 1
    average = sum(right for right, _ in counts.values()) / max(1, sum(found for _, found in counts.values()))

    def log_odds(share: float) -> float:
        return math.log(share / (1 - share))

    return {
        frame: round(log_odds((right + BELIEF * average) / (found + BELIEF)) - log_odds(average), 3)
        for frame, (right, found) in sorted(counts.items())
    }


def confidence(proposal: dict, weights: dict[str, list[float]]) -> float:
    total = sum(w * f for w, f in zip(weights[proposal["reader"]], proposal["features"]))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def weights_of(items: list[dict]) -> dict[str, list[float]]:
    proposals = [p for item in items for sentence in item["sentences"] for p in sentence]
    size = len(proposals[0]["features"])
    found = {}
    for reader in READERS:
        own = [p for p in proposals if p["reader"] == reader]
        found[reader] = fit([p["features"] for p in own], [bool(p["labels"]) for p in own]) or [0.0] * size
    return found


def state(proposal: dict) -> str:
    return "captures" if proposal["effect"] == "loses" else proposal["effect"]


def rivals(left: dict, right: dict) -> bool:
    """As `areRivals` of the program says."""
    if left["place"] != right["place"]:
        return False
    if left["token"] == right["token"]:
        return True
    return state(left) == state(right) and (left["effect"] != "holds" or left["actor"] == right["actor"])


def kept(sentence: list[dict], threshold: float) -> list[dict]:
    """What the program keeps of a sentence's proposals, each with its `confidence`."""
    chosen: list[dict] = []
    for proposal in sorted(sentence, key=lambda p: -p["confidence"]):
        if proposal["confidence"] >= threshold and not any(rivals(known, proposal) for known in chosen):
            chosen.append(proposal)
    return chosen


def f1(items: list[dict], threshold: float, readers: tuple[str, ...] = READERS) -> dict[str, float]:
    right = found = labels = 0
    for item in items:
        labels += item["labels"]
        for sentence in item["sentences"]:
            used: set[int] = set()
            for proposal in kept([p for p in sentence if p["reader"] in readers], threshold):
                found += 1
                free = [label for label in proposal["labels"] if label not in used]
                if free:
                    used.add(free[0])
                    right += 1
    precision, recall = right / max(1, found), right / max(1, labels)
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / max(1e-9, precision + recall)}


def calibration_error(items: list[dict], threshold: float, bins: int = 10) -> float:
    """Expected calibration error of what is kept, over bins of equal width."""
    pairs = [(p["confidence"], bool(p["labels"])) for item in items for s in item["sentences"] for p in kept(s, threshold)]
    total = 0.0
    for number in range(bins):
        inside = [pair for pair in pairs if number / bins <= pair[0] < (number + 1) / bins or (number == bins - 1 and pair[0] == 1)]
        if inside:
            total += abs(sum(c for c, _ in inside) - sum(r for _, r in inside))
    return total / max(1, len(pairs))


def force_bonus(items: list[dict]) -> tuple[float, dict[float, float]]:
    """What the rules' force counts in log-probability: the best of a grid, with the accuracy of each."""
    proposals = [p for item in items for s in item["sentences"] for p in s if p["wanted"] and p["forces"]]
    accuracy = {}
    for step in range(0, 26):
        bonus, right = step / 4, 0
        for proposal in proposals:
            rule = proposal["rule"]
            # What words say outright is never overruled (`withLearnedForce`).
            if proposal["outright"]:
                right += rule == proposal["wanted"]
                continue
            scores = {force: math.log(max(1e-4, share)) + (bonus if force == rule else 0) for force, share in proposal["forces"].items()}
            right += max(scores, key=lambda force: scores[force]) == proposal["wanted"]
        accuracy[bonus] = right / max(1, len(proposals))
    best = max(accuracy, key=lambda bonus: (accuracy[bonus], -bonus))
    return best, accuracy


def curve_of(items: list[dict], readers: tuple[str, ...] = READERS) -> dict[float, dict[str, float]]:
    return {step / 50: f1(items, step / 50, readers) for step in range(5, 45)}


def careful(curve: dict[float, dict[str, float]]) -> float:
    """Of thresholds that are as good the highest."""
    best = max(scores["f1"] for scores in curve.values())
    return max(at for at, scores in curve.items() if scores["f1"] >= best - TIE)


def add_trust(items: list[dict], trust: dict[str, float]) -> None:
    for proposal in (p for item in items for s in item["sentences"] for p in s):
        proposal["features"] = [*proposal["features"], trust.get(proposal["frame"], 0.0)]


def held_out(items: list[dict], war: str) -> None:
    """Train and tune items of one war, which the reader must not have been trained on, by weights of the other wars."""
    add_trust(items, frame_trust([item for item in items if item["part"] == "train" and item["war"] != war]))
    weights = weights_of([item for item in items if item["part"] == "tune" and item["war"] != war])
    for proposal in (p for item in items for s in item["sentences"] for p in s):
        proposal["confidence"] = confidence(proposal, weights)
    threshold = careful(curve_of([item for item in items if item["part"] == "tune" and item["war"] != war]))
    held = [item for item in items if item["war"] == war]
    labels = sum(item["labels"] for item in held)
    print(f"{war}: {labels} labels; threshold {threshold}: {f1(held, threshold)}; frames {f1(held, threshold, ('frames', 'both'))}; calibration error {calibration_error(held, threshold):.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("proposals", type=Path)
    parser.add_argument("--out", type=Path, default=Path("data/claims/combination.json"))
    parser.add_argument("--held-war", help="only print what the readers reach on this war's items, fitted on the other wars")
    arguments = parser.parse_args()
    loaded = json.loads(arguments.proposals.read_text(encoding="utf8"))
    if arguments.held_war:
        held_out(loaded["items"], arguments.held_war)
        return
    items = [item for item in loaded["items"] if item["part"] == "tune"]
    trust = frame_trust([item for item in loaded["items"] if item["part"] == "train"])
    add_trust(items, trust)
    order = list(range(len(items)))
    random.Random(1).shuffle(order)
    # Confidences out of fold, so that threshold and calibration are judged on items that the weights have not seen.
    for fold in range(FOLDS):
        held = set(order[fold::FOLDS])
        weights = weights_of([item for index, item in enumerate(items) if index not in held])
        for index in held:
            for sentence in items[index]["sentences"]:
                for proposal in sentence:
                    proposal["confidence"] = confidence(proposal, weights)
    curve = curve_of(items)
    threshold = careful(curve)
    bonus, accuracy = force_bonus(items)
    labels = sum(item["labels"] for item in items)
    print(f"{labels} labels; threshold {threshold}: {curve[threshold]}; calibration error {calibration_error(items, threshold):.3f}")
    for readers in (("frames", "both"), ("learned", "both")):
        best = max((f1(items, step / 50, readers) for step in range(0, 45)), key=lambda s: s["f1"])
        print(f"proposed by {readers[0]}: {best}")
    found = {label for item in items for s in item["sentences"] for p in s for label in [(item["set"], item["item"], id(s), k) for k in p["labels"]]}
    placed = {(id(s), k) for item in items for s in item["sentences"] for p in s for k in p["placed"]}
    print(f"labels that some proposal says: {len(found)}; place and effect of {len(placed)}")
    print(f"force: rules count {bonus}: {accuracy[bonus]:.3f}; learned alone {accuracy[0]:.3f}; rules alone {accuracy[max(accuracy)]:.3f}")
    content = {
        "features": [*loaded["features"], "trust"],
        "trust": trust,
        "weights": {reader: [round(value, 4) for value in weights] for reader, weights in weights_of(items).items()},
        "threshold": threshold,
        "ruleForce": bonus,
    }
    arguments.out.write_text(json.dumps(content, indent=1) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
