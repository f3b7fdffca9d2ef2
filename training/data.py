"""Readers for the treebanks and the name corpora."""

from dataclasses import dataclass
from pathlib import Path

# GUM's genres with free texts; the others hold non-commercial ones.
FREE_GENRES = {
    "news", "interview", "bio", "voyage", "academic", "speech", "court", "textbook", "podcast", "legal", "essay",
    "letter",
}
HELD_OUT_NEWS = 8


@dataclass
class TreeSentence:
    """A parsed sentence; `heads` are 1-based and 0 for the root."""

    document: str
    words: list[str]
    lemmas: list[str]
    upos: list[str]
    xpos: list[str]
    heads: list[int]
    deprels: list[str]


@dataclass
class NamesSentence:
    """A sentence with BIO labels."""

    words: list[str]
    labels: list[str]


def read_conllu(path: Path) -> list[TreeSentence]:
    """All sentences of a CoNLL-U file, without multi-word ranges and empty nodes."""
    sentences, rows, document = [], [], ""

    def flush() -> None:
        if rows:
            columns = list(zip(*rows))
            sentences.append(
                TreeSentence(
                    document, list(columns[1]), list(columns[2]), list(columns[3]), list(columns[4]),
                    [int(head) for head in columns[6]], list(columns[7]),
                )
            )
            rows.clear()

    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id = "):
                document = line.split("= ", 1)[1]
            elif not line:
                flush()
            elif line[0] != "#":
                row = line.split("\t")
                if row[0].isdigit():
                    rows.append(row)
    flush()
    return sentences


def genre_of(document: str) -> str:
    """GUM_news_afghan -> news."""
    return document.split("_")[1]


def read_gum(path: Path) -> tuple[list[TreeSentence], list[TreeSentence]]:
    """GUM's free genres as (training, held-out news): every third news document, eight in all, is held out."""
    sentences = [s for s in read_conllu(path) if genre_of(s.document) in FREE_GENRES]
    news = sorted({s.document for s in sentences if genre_of(s.document) == "news"})
    held_out = set(news[::3][:HELD_OUT_NEWS])
    return (
        [s for s in sentences if s.document not in held_out],
        [s for s in sentences if s.document in held_out],
    )


def read_bio(path: Path) -> list[NamesSentence]:
    """Sentences of `word label` lines (space or tab) with blank lines between."""
    sentences, words, labels = [], [], []
    with open(path, encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            fields = line.split()
            if len(fields) >= 2:
                words.append(fields[0])
                labels.append(fields[-1])
            elif words and not fields:
                sentences.append(NamesSentence(words, labels))
                words, labels = [], []
    return sentences


def lemma_script(word: str, lemma: str, upos: str) -> tuple[int, str, bool]:
    """The shortest edit (cut, suffix, keepCase) from word to lemma; proper nouns keep their case on a tie."""

    def edit(base: str) -> tuple[int, str]:
        common = 0
        while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
            common += 1
        return len(base) - common, lemma[common:]

    lowered, kept = edit(word.lower()), edit(word)
    cost_lowered, cost_kept = lowered[0] + len(lowered[1]), kept[0] + len(kept[1])
    keep = cost_kept < cost_lowered or (cost_kept == cost_lowered and upos == "PROPN")
    return (*(kept if keep else lowered), keep)


def apply_lemma_script(word: str, script: tuple[int, str, bool]) -> str:
    """The lemma: the word (lower-cased unless keepCase) less `cut` characters, plus the suffix."""
    cut, suffix, keep_case = script
    base = word if keep_case else word.lower()
    return base[: max(0, len(base) - cut)] + suffix


def spans(labels: list[str]) -> set[tuple[int, int, str]]:
    """BIO labels as (start, end, type); an I- that continues nothing starts a span, as in conlleval."""
    found, start, kind = set(), 0, ""
    for index, label in enumerate([*labels, "O"]):
        prefix, _, name = label.partition("-")
        if kind and (prefix != "I" or name != kind):
            found.add((start, index, kind))
            kind = ""
        if prefix != "O" and not kind:
            start, kind = index, name
    return found
