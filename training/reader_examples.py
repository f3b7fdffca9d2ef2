"""Labelled sentences as numbers: the words' states, the mentions that claims may link to, and the labels."""

import json
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

EFFECTS = ["none", "captures", "holds", "loses", "enters", "besieges", "lifts siege", "contests"]
FORCES = ["asserts", "claims", "denies", "plans", "conditional", "negated", "corrects"]
EXTENTS = ["whole", "part", "surroundings"]
KINDS = ["place", "actor"]
FORMS = ["name", "local", "reference"]
ROLES = ["place", "actor", "opponent"]
WIDTH = 384
RARE = "rare"
# What the frames make of a word: nothing, the effect it is listed under, or the effect that was matched.
FRAMES = 2 * len(EFFECTS)
FRAMED_ROLES = 4
# Relations and closeness in words of a pair: before or after by powers of two, then by sentences back.
DIRECTIONS, FAR_BACK = 7, 3
NEAR = 2 * DIRECTIONS + FAR_BACK
# A word is a trigger word when it was one in the training part this often, and in this share of its occurrences.
LEAST_SHARE = 0.02
ENOUGH = 20
IGNORED = -100
NEVER = -1e9


@dataclass(frozen=True)
class Vocabulary:
    """What the numbers of the categorical inputs mean; index 0 stands for what the training part lacks."""

    subkinds: list[str]
    paths: list[str]
    steps: list[str]
    triggers: list[str]


def steps_of(path: str) -> list[str]:
    """`<acl>obl/from` → ['<acl', '>obl', '/from']."""
    steps, current = [], ""
    for character in path:
        if character in "<>/" and current:
            steps.append(current)
            current = ""
        current += character
    return [*steps, current] if current else steps


def read(folder: Path) -> tuple[list[dict], np.ndarray]:
    """The examples, and the states of every word as rows."""
    examples = [json.loads(line) for line in (folder / "examples.jsonl").open(encoding="utf8")]
    states = np.fromfile(folder / "states.bin", dtype=np.float32).reshape(-1, WIDTH)
    return examples, states


def trigger_key(word: list) -> str | None:
    """`verb seize`: a word by its class and lemma; None for words of other classes."""
    kind = {"VERB": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}.get(word[2])
    return f"{kind} {word[1]}" if kind else None


def vocabulary(examples: list[dict]) -> Vocabulary:
    """From the training part: what occurs at least three times beside a trigger, and the trigger words."""
    paths, steps, subkinds, triggers, words = Counter(), Counter(), Counter(), Counter(), Counter()
    lexicon = set()
    for example in examples:
        subkinds.update(mention["sub"] for mention in example["mentions"])
        keys = [trigger_key(word) for word in example["words"]]
        words.update(keys)
        lexicon |= {key for key, word in zip(keys, example["words"]) if key and word[3] > 0}
        triggers.update({key for key in {keys[gold["trigger"]] for gold in example["gold"]} if key})
        for gold in example["gold"]:
            for path in example["paths"][gold["trigger"]] or []:
                paths[path] += 1
                steps.update(set(steps_of(path)))

    def frequent(counts: Counter) -> list[str]:
        return [RARE, *sorted(key for key, count in counts.items() if count >= 3)]

    # Of the frames' words those stay that the training part has too seldom to judge: "city" is in a frame, and no trigger.
    learned = {key for key, count in words.items() if key and triggers[key] / count >= LEAST_SHARE}
    unjudged = {key for key in lexicon if words[key] < ENOUGH}
    return Vocabulary(frequent(subkinds), frequent(paths), frequent(steps), sorted(learned | unjudged))


def grouped(example: dict) -> dict[int, dict]:
    """Claims of one trigger together, by trigger: its effect, places, actors and opponents."""
    found: dict[int, dict] = {}
    for gold in example["gold"]:
        known = found.setdefault(
            gold["trigger"],
            {"effect": gold["effect"], "force": gold["force"], "places": {}, "ignore": set(),
             "actor": set(), "hasActor": False, "opponent": set(), "hasOpponent": False},
        )
        if gold["effect"] != known["effect"]:
            continue
        known["places"].update({place: gold["extent"] for place in gold["place"]})
        known["ignore"] |= set(gold["ignore"])
        for role, has in (("actor", "hasActor"), ("opponent", "hasOpponent")):
            known[role] |= set(gold[role])
            known[has] |= gold[has]
    for known in found.values():
        known["ignore"] -= set(known["places"])
    return found


class Encoder:
    """Turns examples into tensors."""

    def __init__(self, vocab: Vocabulary, states: np.ndarray):
        self.states = states
        self.subkinds = {name: index for index, name in enumerate(vocab.subkinds)}
        self.paths = {name: index for index, name in enumerate(vocab.paths)}
        self.steps = {name: index for index, name in enumerate(vocab.steps)}
        self.triggers = set(vocab.triggers)

    def candidates(self, example: dict) -> list[int]:
        """The words that may be triggers."""
        return [
            index for index, word in enumerate(example["words"])
            if (trigger_key(word) in self.triggers or word[3] >= len(EFFECTS)) and example["paths"][index] is not None
        ]

    def pair(self, example: dict, trigger: int, index: int) -> list[int]:
        """Path, its first and last step, closeness of a mention to a trigger, and its role by the frames."""
        mention, own = example["mentions"][index], example["paths"][trigger] or []
        roles = example["roles"].get(str(trigger))
        role = roles[index] if roles else 0
        if mention["distance"] > 0 or index >= len(own):
            return [0, 0, 0, 2 * DIRECTIONS - 1 + mention["distance"], role]
        steps = steps_of(own[index])
        gap = mention["head"] - trigger
        near = min(DIRECTIONS - 1, abs(gap).bit_length()) + (DIRECTIONS if gap > 0 else 0)
        return [self.paths.get(own[index], 0), self.steps.get(steps[0], 0), self.steps.get(steps[-1], 0), near, role]

    def prepare(self, example: dict, extra: bool) -> None:
        """Adds the numbers that every epoch needs again."""
        if "pairs" not in example:
            example["pairs"] = {}
            example["lexical"] = self.candidates(example)
            example["rows"] = [mention["row"] for mention in example["mentions"]]
            example["features"] = torch.tensor([self.mention(mention) for mention in example["mentions"]])
        example["candidates"] = sorted({*example["lexical"], *(example["grouped"] if extra else ())})
        for trigger in example["candidates"]:
            if trigger not in example["pairs"]:
                rows = [self.pair(example, trigger, index) for index in range(len(example["mentions"]))]
                example["pairs"][trigger] = torch.tensor(rows)

    def inputs(self, batch: list[dict], extra: bool = False) -> tuple[Tensor, ...]:
        """
        words [b, w, width], frames [b, w], mentions [b, m, width], features [b, m, 4], mask [b, w + m],
        triggers [b, t], rules [b, t], pairs [b, t, m, 5]. With `extra`, labelled triggers outside the lexicon are candidates too.
        """
        for example in batch:
            self.prepare(example, extra)
        size = len(batch)
        words = max(len(example["words"]) for example in batch)
        count = max(1, max(len(example["mentions"]) for example in batch))
        most = max(1, max(len(example["candidates"]) for example in batch))
        x, frames = torch.zeros(size, words, WIDTH), torch.zeros(size, words, dtype=torch.long)
        mentions, features = torch.zeros(size, count, WIDTH), torch.zeros(size, count, 4, dtype=torch.long)
        mask = torch.zeros(size, words + count)
        triggers, rules = torch.zeros(size, most, dtype=torch.long), torch.zeros(size, most, dtype=torch.long)
        pairs = torch.zeros(size, most, count, 5, dtype=torch.long)
        for row, example in enumerate(batch):
            length, start = len(example["words"]), example["row"]
            x[row, :length] = torch.from_numpy(self.states[start : start + length])
            frames[row, :length] = torch.tensor([word[3] for word in example["words"]])
            mask[row, :length] = 1
            found = example["mentions"]
            if found:
                mentions[row, : len(found)] = torch.from_numpy(self.states[example["rows"]])
                features[row, : len(found)] = example["features"]
                mask[row, words : words + len(found)] = 1
            for at, trigger in enumerate(example["candidates"]):
                triggers[row, at] = trigger
                rules[row, at] = FORCES.index(example["forces"][trigger] or FORCES[0])
                if found:
                    pairs[row, at, : len(found)] = example["pairs"][trigger]
        return x, frames, mentions, features, mask, triggers, rules, pairs

    def mention(self, mention: dict) -> list[int]:
        """Kind, subkind, form and distance."""
        return [KINDS.index(mention["kind"]), self.subkinds.get(mention["sub"], 0), FORMS.index(mention["form"]), mention["distance"]]


def targets(batch: list[dict], most: int, count: int) -> dict[str, Tensor]:
    """The labels of a batch whose inputs were just made, laid on its candidates."""
    size = len(batch)
    effect = torch.full((size, most), IGNORED)
    force = torch.full((size, most), IGNORED)
    place = torch.full((size, most, count), -1.0)
    extent = torch.full((size, most, count), IGNORED)
    people = {role: torch.zeros(size, most, count + 1) for role in ROLES[1:]}
    allowed = torch.full((size, count + 1), NEVER)
    allowed[:, -1] = 0
    for row, example in enumerate(batch):
        for index, mention in enumerate(example["mentions"]):
            if mention["kind"] == "actor":
                allowed[row, index] = 0
        for at, trigger in enumerate(example["candidates"]):
            group = example["grouped"].get(trigger)
            effect[row, at] = EFFECTS.index(group["effect"]) if group else 0
            if not group:
                continue
            force[row, at] = FORCES.index(group["force"])
            for index, mention in enumerate(example["mentions"]):
                if mention["kind"] != "place":
                    continue
                if index in group["places"]:
                    place[row, at, index] = 1
                    extent[row, at, index] = EXTENTS.index(group["places"][index])
                elif index not in group["ignore"]:
                    place[row, at, index] = 0
            for role, has in (("actor", "hasActor"), ("opponent", "hasOpponent")):
                for index in group[role]:
                    people[role][row, at, index] = 1
                if not group[has]:
                    people[role][row, at, -1] = 1
    return {"effect": effect, "force": force, "place": place, "extent": extent, "allowed": allowed, **people}


def batches(examples: list[dict], size: int, rng: random.Random | None = None) -> list[list[dict]]:
    """Batches of sentences of about the same length, of about `size` words and mentions."""
    def length(example: dict) -> float:
        return len(example["words"]) + len(example["mentions"])

    order = sorted(examples, key=lambda example: length(example) + (rng.random() * 8 if rng else 0))
    cut, at = [], 0
    while at < len(order):
        count = max(1, int(size // (length(order[min(len(order) - 1, at + 8)]) + 4)))
        cut.append(order[at : at + count])
        at += count
    if rng:
        rng.shuffle(cut)
    return cut
