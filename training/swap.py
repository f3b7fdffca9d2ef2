"""Draws new training sentences: names of the field in place of the corpus's names, split hyphens, headline case."""

import json
import re
from dataclasses import replace
from pathlib import Path
from random import Random

from data import NamesSentence, TreeSentence, spans

NAMES: dict[str, list[str]] = json.loads((Path(__file__).parent / "names.json").read_text(encoding="utf-8"))
SINGLE = {kind: [name for name in names if " " not in name] for kind, names in NAMES.items()}

SWAP_SHARE = 0.25
SPLIT_HYPHEN_SHARE = 0.5
TITLE_SHARE = 0.03
UPPER_SHARE = 0.02
PLACE_PREPOSITIONS = {"in", "at", "near", "from", "to", "into", "around", "outside", "toward", "towards"}


def split_hyphens(word: str) -> list[str]:
    """al-Qaim -> al - Qaim, as the treebanks have it."""
    return [part for part in re.split(r"(-)", word) if part] if len(word) > 1 else [word]


def headline(words: list[str], random: Random) -> list[str]:
    """Now and then the words of a headline: Title Case or UPPER CASE."""
    draw = random.random()
    if draw < TITLE_SHARE:
        return [word[0].upper() + word[1:] if len(word) > 3 or index == 0 else word for index, word in enumerate(words)]
    if draw < TITLE_SHARE + UPPER_SHARE:
        return [word.upper() for word in words]
    return words


# Names corpora ------------------------------------------------------------------------------------------------------

CORPUS_KINDS = {
    "LOC": "place", "ORG": "group", "PER": "person", "Location": "place", "Organisation": "group", "Person": "person",
}


def draw_name(kind: str, random: Random) -> list[str]:
    """The words of a name of the field; hyphens are split half of the time."""
    if kind == "place":
        name = random.choice(NAMES["places"])
    elif kind == "group":
        name = random.choice(NAMES["acronyms"] if random.random() < 0.5 else NAMES["groups"])
    else:
        name = random.choice(NAMES["family"])
        if random.random() < 0.75:
            name = f"{random.choice(NAMES['given'])} {name}"
    words = name.split()
    if random.random() < 0.5:
        words = [part for word in words for part in split_hyphens(word)]
    return words


def may_swap(words: list[str], kind: str) -> bool:
    """Only names proper: every word capitalised (re3d also marks "I" and "the city's western districts")."""
    return kind in CORPUS_KINDS and len(words[0]) > 1 and all(word[:1].isupper() or word == "-" for word in words)


def vary_names(sentence: NamesSentence, random: Random, hyphens: bool) -> NamesSentence:
    """The sentence with a quarter of its names swapped; with `hyphens`, half of the sentences have theirs split."""
    found = {start: (end, kind) for start, end, kind in spans(sentence.labels)}
    split = hyphens and random.random() < SPLIT_HYPHEN_SHARE
    words, labels, index = [], [], 0
    while index < len(sentence.words):
        if index not in found:
            parts = split_hyphens(sentence.words[index]) if split else [sentence.words[index]]
            words += parts
            labels += ["O"] * len(parts)
            index += 1
            continue
        end, kind = found[index]
        name = sentence.words[index:end]
        if may_swap(name, kind) and random.random() < SWAP_SHARE:
            shouted = len("".join(name)) > 4 and all(word == word.upper() for word in name)
            name = draw_name(CORPUS_KINDS[kind], random)
            name = [word.upper() for word in name] if shouted else name
        elif split:
            name = [part for word in name for part in split_hyphens(word)]
        words += name
        labels += [f"B-{kind}"] + [f"I-{kind}"] * (len(name) - 1)
        index = end
    return NamesSentence(headline(words, random), labels)


# Treebanks ----------------------------------------------------------------------------------------------------------


def single_names(sentence: TreeSentence) -> list[int]:
    """Indexes of capitalised proper nouns that neither touch another nor head a flat name."""
    def proper(index: int) -> bool:
        return 0 <= index < len(sentence.words) and sentence.upos[index] == "PROPN"

    heads_of_flat = {sentence.heads[i] - 1 for i, rel in enumerate(sentence.deprels) if rel in ("flat", "goeswith")}
    return [
        index
        for index, word in enumerate(sentence.words)
        if sentence.xpos[index] == "NNP" and proper(index) and word[0].isupper() and len(word) > 1
        and not proper(index - 1) and not proper(index + 1) and index not in heads_of_flat
        and sentence.deprels[index] not in ("flat", "goeswith")
    ]


def flat_names(sentence: TreeSentence) -> list[int]:
    """Indexes of first words of two-word flat names (Haider Abadi) without other inner structure."""
    found = []
    for index in range(len(sentence.words) - 1):
        children = [i for i, head in enumerate(sentence.heads) if head == index + 2]
        flat = [i for i, h in enumerate(sentence.heads) if h == index + 1 and sentence.deprels[i] == "flat"]
        if (
            sentence.upos[index] == sentence.upos[index + 1] == "PROPN" and flat == [index + 1] and not children
            and sentence.words[index][0].isupper() and sentence.words[index + 1][0].isupper()
            and len(sentence.words[index]) > 2
        ):
            found.append(index)
    return found


def substitute(sentence: TreeSentence, changes: dict[int, list[str]]) -> TreeSentence:
    """Puts names of one or more words where one stood: the first word takes the place, the rest hang on it as flat."""
    position, moved = 0, []
    for index in range(len(sentence.words)):
        moved.append(position)
        position += len(changes.get(index, [""]))
    out = TreeSentence(sentence.document, [], [], [], [], [], [])
    for index, word in enumerate(sentence.words):
        head = sentence.heads[index]
        new_head = moved[head - 1] + 1 if head else 0
        for part, text in enumerate(changes.get(index, [word])):
            changed = index in changes
            hyphen = changed and text == "-"
            out.words.append(text)
            out.lemmas.append(text if changed else sentence.lemmas[index])
            out.upos.append("PUNCT" if hyphen else sentence.upos[index])
            out.xpos.append("HYPH" if hyphen else sentence.xpos[index])
            # In a flat name whose second word is "al - Abadi", all parts hang on the first name.
            top = new_head if sentence.deprels[index] == "flat" else moved[index] + 1
            out.heads.append(new_head if part == 0 else moved[index] + 1 if hyphen else top)
            out.deprels.append(sentence.deprels[index] if part == 0 else "punct" if hyphen else "flat")
    return out


def draw_single(place: bool, random: Random) -> list[str]:
    kind = "places" if place else random.choice(["places", "groups", "acronyms", "acronyms", "family"])
    name = random.choice(SINGLE[kind])
    return split_hyphens(name) if random.random() < 0.7 else [name]


def vary_tree(sentence: TreeSentence, random: Random) -> TreeSentence:
    """The sentence with a quarter of its single proper nouns and two-word persons swapped for names of the field."""
    changes: dict[int, list[str]] = {}
    shouted = sum(word.isupper() for word in sentence.words) > len(sentence.words) / 2
    if not shouted:
        for index in single_names(sentence):
            if random.random() < SWAP_SHARE:
                cases = {
                    sentence.words[i].lower()
                    for i, head in enumerate(sentence.heads)
                    if head == index + 1 and sentence.deprels[i] == "case"
                }
                changes[index] = draw_single(bool(cases & PLACE_PREPOSITIONS), random)
        for index in flat_names(sentence):
            if random.random() < SWAP_SHARE:
                family = random.choice(SINGLE["family"])
                changes[index] = [random.choice(SINGLE["given"])]
                changes[index + 1] = split_hyphens(family) if random.random() < 0.7 else [family]
    varied = substitute(sentence, changes) if changes else sentence
    return replace(varied, words=headline(varied.words, random))
