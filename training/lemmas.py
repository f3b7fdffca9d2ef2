"""Writes lemmas.json: forms whose lemma needs no guessing, looked up before the model's edit script is used.

The edit scripts sometimes misjudge a stem ("seiz", "withdr"), which would hide a verb from the claim frames. The table
holds the forms that the training treebanks always give one lemma, and the forms of the verbs and nouns of the field.
"""

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path

from data import TreeSentence, read_conllu, read_gum

OPEN_CLASSES = ("VERB", "NOUN", "ADJ", "ADV", "AUX")
MIN_COUNT, MIN_SHARE = 2, 0.9

# lemma: past, participle (and -ing form where the consonant doubles).
IRREGULAR = {
    "retake": "retook retaken", "withdraw": "withdrew withdrawn", "overrun": "overran overrun overrunning",
    "take": "took taken", "hold": "held held", "lose": "lost lost", "win": "won won winning", "fall": "fell fallen",
    "strike": "struck struck", "shoot": "shot shot", "fight": "fought fought", "flee": "fled fled",
    "leave": "left left", "drive": "drove driven", "break": "broke broken", "beat": "beat beaten",
    "blow": "blew blown", "bring": "brought brought", "build": "built built", "cut": "cut cut cutting",
    "feel": "felt felt", "fly": "flew flown", "hit": "hit hit hitting", "keep": "kept kept", "lay": "laid laid",
    "lead": "led led", "let": "let let letting", "lie": "lay lain", "make": "made made", "meet": "met met",
    "put": "put put putting", "rise": "rose risen", "say": "said said", "see": "saw seen", "send": "sent sent",
    "set": "set set setting", "sink": "sank sunk", "split": "split split splitting", "stand": "stood stood",
    "swear": "swore sworn", "sweep": "swept swept", "tell": "told told", "throw": "threw thrown",
    "undergo": "underwent undergone", "overthrow": "overthrew overthrown", "outgun": "outgunned outgunned outgunning",
    "dig": "dug dug digging", "bleed": "bled bled", "burn": "burned burnt", "mow": "mowed mown",
    "repel": "repelled repelled repelling", "rebel": "rebelled rebelled rebelling", "ram": "rammed rammed ramming",
    "stop": "stopped stopped stopping", "quit": "quit quit quitting", "admit": "admitted admitted admitting",
    "commit": "committed committed committing", "regain": "regained regained", "bomb": "bombed bombed",
    "control": "controlled controlled controlling", "expel": "expelled expelled expelling",
    "entrap": "entrapped entrapped entrapping", "trap": "trapped trapped trapping", "mop": "mopped mopped mopping",
    "drop": "dropped dropped dropping", "plan": "planned planned planning", "pin": "pinned pinned pinning",
    "equip": "equipped equipped equipping", "refer": "referred referred referring", "ban": "banned banned banning",
}
REGULAR = """abandon abduct accuse advance airlift allege ambush announce annex approach arrest assassinate assault attack
bar barricade battle behead besiege blame block blockade bombard breach bury capture cease cede claim clash clear collapse
concede confirm conquer consolidate contain contest crush damage deadlock declare decline defeat defend defuse demolish
demand deny deploy destroy detain detonate disable disarm dislodge displace dispute dominate down embed encircle enter
entrench escalate establish evacuate evict execute explode fire flank force fortify free gain grab halt hand ignite
imprison infiltrate injure inch install intercept invade isolate jail join kidnap kill land launch level liberate lift
loot maim man maneuver manoeuvre massacre mine mortar move neutralise neutralize occupy operate oust outflank patrol
penetrate perish pound pour press proclaim pull pummel push raid raise reach rearm recapture recede reclaim reconquer
recover redeploy refuse regroup reinforce reject relieve relinquish remain repulse report resist resume retain retreat
return rout sabotage scatter seal secure seize sever shatter shell shell siege slaughter smash snipe stage starve storm
surrender surround swarm target threaten topple torch torpedo torture transfer try uproot urge vacate vow weaken wound
wreck""".split()
NOUNS = """airbase airstrike ambush army base battalion battery bomber brigade bridge captive casualty ceasefire city clash
company convoy depot district drone enclave fighter force hostage insurgent jet journalist launcher loss militant militia
missile mortar outpost party prisoner province raid rebel refugee regiment rocket salient settlement shell soldier
squad strike suburb supply tank territory town trench tribe truce unit vehicle village warplane witness""".split()
DOUBLING = {"bar", "man", "patrol", "grab", "transfer"}
VOWELS = "aeiou"


def regular_forms(lemma: str) -> list[str]:
    """seize -> seizes, seized, seizing; occupy -> occupies, occupied, occupying."""
    consonant_y = lemma[-1] == "y" and lemma[-2] not in VOWELS
    third = lemma[:-1] + "ies" if consonant_y else lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    if lemma[-1] == "e":
        return [third, lemma + "d", lemma[:-1] + "ing"]
    if consonant_y:
        return [third, lemma[:-1] + "ied", lemma + "ing"]
    stem = {"patrol": "patroll"}.get(lemma, lemma + lemma[-1]) if lemma in DOUBLING else lemma
    return [third, stem + "ed", stem + "ing"]


def field_verbs() -> dict[str, str]:
    """Form to lemma for the listed verbs."""
    table = {}
    for lemma in REGULAR:
        table |= dict.fromkeys(regular_forms(lemma), lemma)
    for lemma, forms in IRREGULAR.items():
        third, _, ing = regular_forms(lemma)
        past, participle, *doubled = forms.split()
        for form in (third, past, participle, *(doubled or [ing])):
            table.setdefault(form, lemma)
    return table


def treebank_forms(trees: list[TreeSentence]) -> dict[str, dict[str, str]]:
    """Lower-cased form to lemma by universal tag, where one lemma has nearly all occurrences."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for tree in trees:
        for word, lemma, upos in zip(tree.words, tree.lemmas, tree.upos):
            if upos in OPEN_CLASSES and word.isalpha():
                seen[upos, word.lower()][lemma] += 1
    table: dict[str, dict[str, str]] = {upos: {} for upos in OPEN_CLASSES}
    for (upos, form), lemmas in sorted(seen.items()):
        lemma, count = lemmas.most_common(1)[0]
        if count >= MIN_COUNT and count / lemmas.total() >= MIN_SHARE:
            table[upos][form] = lemma
    return table


def write_lemmas(data: Path, out: Path) -> dict[str, dict[str, str]]:
    """Writes and returns the table {universal tag: {lower-cased form: lemma}}."""
    table = treebank_forms(read_conllu(data / "syntax/ewt-train.conllu") + read_gum(data / "syntax/gum.conllu")[0])
    table["VERB"] = dict(sorted((table["VERB"] | field_verbs()).items()))
    table["NOUN"] = dict(sorted((table["NOUN"] | {regular_forms(noun)[0]: noun for noun in NOUNS}).items()))
    out.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    return table


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("data/tagger/lemmas.json"))
    arguments = parser.parse_args()
    print({upos: len(forms) for upos, forms in write_lemmas(arguments.data, arguments.out).items()})
