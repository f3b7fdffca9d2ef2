"""Writes parity.json: invented sentences with every intermediate result, against which the TypeScript runtime is tested."""

import json
from pathlib import Path

from data import apply_lemma_script
from decode import bio_labels, relations_for, tree_heads
from evaluate import Predict
from pieces import WordPieces

SENTENCES = [
    "IS was driven out of al - Qaim on Friday .",
    "Iraqi forces retook the town of Qaim from ISIL .",
    "The SDF , backed by US - led coalition air strikes , seized Raqqa in October .",
    "Russian troops withdrew from Kherson 's right bank .",
    "“ We have not lost Avdiivka , ” Col Petro Hordiienko told reporters on 3 March .",
    "RSF fighters shelled el - Fasher for a third day , killing at least 14 civilians , a medic said .",
    "The army denied that rebels had captured the Kweires air base .",
    "KYIV SAYS DRONES HIT 2 DEPOTS NEAR BELGOROD",
    "Haider al - Jabouri , a spokesman for the Hashd al - Shaabi , did n't confirm the report .",
    "Hayat Tahrir al - Sham and FSA units clashed near Saraqib , cutting the M5 highway .",
    "Médecins Sans Frontières evacuated 1,250 wounded people from Taiz 's al-Thawra hospital .",
    "Control of Soledar remains disputed : Wagner claims it , Ukraine 's General Staff does not concede it .",
    "Who holds Baiji ?",
    "Withdraw !",
]


def write_parity(predict: Predict, pieces: WordPieces, labels: dict[str, list], path: Path) -> None:
    """Decodes each sentence as the product must: alone, tree by maximum spanning tree, names by Viterbi."""
    rows = []
    for text in SENTENCES:
        words = text.split()
        ids, shapes, starts = pieces.encode(words)
        output = predict([words])[0]
        tree = tree_heads(output["arcs"])
        relations = relations_for(tree, output["heads"], output["rels"])
        rows.append({
            "words": words, "ids": ids, "shapes": shapes, "starts": starts,
            "xpos": [labels["xpos"][i] for i in output["xpos"]],
            "upos": [labels["upos"][i] for i in output["upos"]],
            "lemma": [apply_lemma_script(w, tuple(labels["lemma"][i])) for w, i in zip(words, output["lemma"])],
            "head": [int(head) for head in tree],
            "deprel": [labels["deprel"][i] for i in relations],
            "ner": bio_labels(output["ner"], labels["ner"]),
            "re3d": bio_labels(output["re3d"], labels["re3d"]),
        })
    lines = ",\n".join(" " + json.dumps(row, ensure_ascii=False) for row in rows)
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
