"""Scores a tagger, as PyTorch checkpoint or as exported ONNX file, on the development sets."""

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from data import NamesSentence, TreeSentence, apply_lemma_script, read_bio, read_conllu, read_gum, spans
from decode import bio_labels, relations_for, tree_heads
from pieces import WordPieces

Outputs = dict[str, np.ndarray]
Predict = Callable[[list[list[str]]], list[Outputs]]


def development_sets(data: Path) -> dict[str, list]:
    """The sets that are never trained on."""
    return {
        "ewt-dev": read_conllu(data / "syntax/ewt-dev.conllu"),
        "gum-news": read_gum(data / "syntax/gum.conllu")[1],
        "ner": read_bio(data / "names/conll2003-dev.txt"),
        "re3d": read_bio(data / "names/re3d-dev.txt"),
    }


def read_labels(folder: Path) -> dict:
    """labels.json, with lemmas.json under `lemmaTable`."""
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    return labels | {"lemmaTable": json.loads((folder / "lemmas.json").read_text(encoding="utf-8"))}


def score_trees(sentences: list[TreeSentence], outputs: list[Outputs], labels: dict) -> dict[str, float]:
    """Accuracies in percent over all words, punctuation too; LAS counts relation subtypes.

    `lemma` is the edit script's, `lemmaAnyCase` forgives its capitals, `lemmaTable` looks into lemmas.json first.
    """
    right = dict.fromkeys(("xpos", "upos", "uas", "las", "lemma", "lemmaAnyCase", "lemmaTable"), 0)
    table = labels.get("lemmaTable", {})
    total = 0
    for sentence, output in zip(sentences, outputs):
        tree = tree_heads(output["arcs"])
        relations = relations_for(tree, output["heads"], output["rels"])
        for index, word in enumerate(sentence.words):
            total += 1
            head_right = tree[index] == sentence.heads[index]
            right["xpos"] += labels["xpos"][output["xpos"][index]] == sentence.xpos[index]
            right["upos"] += labels["upos"][output["upos"][index]] == sentence.upos[index]
            right["uas"] += head_right
            right["las"] += head_right and labels["deprel"][relations[index]] == sentence.deprels[index]
            lemma = apply_lemma_script(word, tuple(labels["lemma"][output["lemma"][index]]))
            right["lemma"] += lemma == sentence.lemmas[index]
            right["lemmaAnyCase"] += lemma.lower() == sentence.lemmas[index].lower()
            found = table.get(labels["upos"][output["upos"][index]], {}).get(word.lower(), lemma)
            right["lemmaTable"] += found == sentence.lemmas[index]
    return {"words": total, **{name: round(100 * count / total, 2) for name, count in right.items()}}


def score_names(sentences: list[NamesSentence], outputs: list[Outputs], labels: list[str], task: str) -> dict[str, float]:
    """Micro-averaged precision, recall and F1 of exact spans with their types, in percent."""
    hits = predicted = gold = 0
    for sentence, output in zip(sentences, outputs):
        found, truth = spans(bio_labels(output[task], labels)), spans(sentence.labels)
        hits, predicted, gold = hits + len(found & truth), predicted + len(found), gold + len(truth)
    precision, recall = hits / max(1, predicted), hits / max(1, gold)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {"names": gold, "precision": round(100 * precision, 2), "recall": round(100 * recall, 2),
            "f1": round(100 * f1, 2)}


def evaluate(predict: Predict, sets: dict[str, list], labels: dict) -> dict[str, dict[str, float]]:
    """All scores by set."""
    scores = {}
    for name, sentences in sets.items():
        outputs = predict([sentence.words for sentence in sentences])
        if name in ("ner", "re3d"):
            scores[name] = score_names(sentences, outputs, labels[name], name)
        else:
            scores[name] = score_trees(sentences, outputs, labels)
    return scores


def summary(scores: dict[str, dict[str, float]]) -> str:
    """One line for the log."""
    parts = []
    for name, score in scores.items():
        keys = ("f1",) if "f1" in score else ("xpos", "upos", "uas", "las", "lemma")
        parts.append(f"{name} " + " ".join(f"{key} {score[key]:.2f}" for key in keys))
    return " | ".join(parts)


def onnx_predict(model: Path, pieces: WordPieces) -> Predict:
    """Runs every sentence alone in one thread, as the product does."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]

    def predict(sentences: list[list[str]]) -> list[Outputs]:
        results = []
        for words in sentences:
            ids, shapes, starts = pieces.encode(words)
            feeds = {"ids": ids, "shape": shapes, "mask": [1] * len(ids), "starts": starts}
            feeds = {name: np.array([value], dtype=np.int64) for name, value in feeds.items()}
            results.append({name: value[0] for name, value in zip(names, session.run(names, feeds))})
        return results

    return predict


def measure_speed(predict: Predict, sentences: list[list[str]], seconds: float = 10.0) -> float:
    """Words a second over the sentences given, repeated for about `seconds`."""
    predict(sentences[:20])
    words, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        for sentence in sentences:
            predict([sentence])
            words += len(sentence)
    return words / (time.perf_counter() - start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--model", type=Path, default=Path("data/tagger/model.int8.onnx"))
    parser.add_argument("--labels", type=Path, default=Path("data/tagger"), help="folder of labels.json and vocab.txt")
    parser.add_argument("--json", type=Path, help="also write the scores here")
    arguments = parser.parse_args()
    labels = read_labels(arguments.labels)
    vocabulary = (arguments.labels / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    predict = onnx_predict(arguments.model, WordPieces(vocabulary))
    sets = development_sets(arguments.data)
    scores = evaluate(predict, sets, labels)
    middling = [s.words for s in sets["ewt-dev"] + sets["gum-news"] if 22 <= len(s.words) <= 28]
    scores["speed"] = {"sentences": len(middling), "wordsPerSecond": round(measure_speed(predict, middling))}
    print(json.dumps(scores, indent=2))
    if arguments.json:
        arguments.json.write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
