"""The tagger: a small BERT encoder with word shapes, and heads for tags, lemmas, trees and names."""

import torch
import torch.nn.functional as functional
from torch import Tensor, nn

LAYERS, WIDTH, HEADS, INNER = 6, 384, 12, 1536
ARC_WIDTH, RELATION_WIDTH, NAMES_WIDTH = 256, 96, 256
NEGATIVE = -1e9
TOP_HEADS = 4
# The layer, counted from 0, whose output the claim reader starts from.
STATES_LAYER = 2


class PooledDropout(nn.Module):
    """Dropout that cuts its masks from one pool of drawn values: drawing anew costs a tenth of a step on a CPU."""

    POOL = 1 << 23
    pools: dict[float, Tensor] = {}

    def __init__(self, share: float):
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.share == 0:
            return x
        if self.share not in self.pools:
            self.pools[self.share] = (torch.rand(self.POOL) >= self.share).to(torch.bfloat16) / (1 - self.share)
        pool, size = self.pools[self.share], x.numel()
        offset = int(torch.randint(self.POOL - size, ()))
        return x * pool[offset : offset + size].view(x.shape).to(x.dtype)


class Layer(nn.Module):
    """One post-norm transformer layer, with the projections to query, key and value in one matrix."""

    def __init__(self, dropout: float):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = PooledDropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length, _ = x.shape
        query, key, value = (
            self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        )
        scores = query @ key.transpose(2, 3) * (WIDTH // HEADS) ** -0.5 + bias.to(query.dtype)
        attended = (scores.softmax(-1).to(value.dtype) @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.attended_norm(x + self.dropout(self.attended(attended)))
        return self.outer_norm(x + self.dropout(self.outer(functional.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """Word pieces and word shapes to one vector a piece."""

    def __init__(self, pieces: int, shapes: int, dropout: float):
        super().__init__()
        self.pieces = nn.Embedding(pieces, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(shapes, WIDTH)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = PooledDropout(dropout)

    def forward(self, ids: Tensor, shape: Tensor, mask: Tensor) -> Tensor:
        positions = self.positions.weight[: ids.shape[1]]
        x = self.dropout(self.norm(self.pieces(ids) + self.shapes(shape) + positions))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Tagger(nn.Module):
    """Encoder and heads. `sizes` counts xpos, upos, lemma, deprel, ner and re3d labels."""

    def __init__(self, pieces: int, shapes: int, sizes: dict[str, int], dropout: float = 0.1, head_dropout: float = 0.2):
        super().__init__()
        self.sizes = sizes
        self.encoder = Encoder(pieces, shapes, dropout)
        self.tag_heads = nn.ModuleDict({task: nn.Linear(WIDTH, sizes[task]) for task in ("xpos", "upos", "lemma")})
        self.arc_dependent = nn.Linear(WIDTH, ARC_WIDTH)
        self.arc_head = nn.Linear(WIDTH, ARC_WIDTH)
        self.arc_root = nn.Parameter(torch.randn(ARC_WIDTH) * 0.02)
        self.arc_score = nn.Linear(ARC_WIDTH, ARC_WIDTH)
        self.relation_dependent = nn.Linear(WIDTH, RELATION_WIDTH)
        self.relation_head = nn.Linear(WIDTH, RELATION_WIDTH)
        self.relation_root = nn.Parameter(torch.randn(RELATION_WIDTH) * 0.02)
        self.relation_score = nn.Parameter(
            torch.randn(RELATION_WIDTH + 1, sizes["deprel"] * (RELATION_WIDTH + 1)) / RELATION_WIDTH
        )
        self.names_hidden = nn.ModuleDict({task: nn.Linear(WIDTH, NAMES_WIDTH) for task in ("ner", "re3d")})
        self.names_heads = nn.ModuleDict({task: nn.Linear(NAMES_WIDTH, sizes[task]) for task in ("ner", "re3d")})
        self.dropout = PooledDropout(dropout)
        self.head_dropout = PooledDropout(head_dropout)

    def words(self, ids: Tensor, shape: Tensor, mask: Tensor, starts: Tensor) -> Tensor:
        """One vector a word: its first piece's."""
        encoded = self.encoder(ids, shape, mask)
        return self.dropout(encoded.gather(1, starts[:, :, None].expand(-1, -1, WIDTH)))

    def _hidden(self, layer: nn.Linear, words: Tensor) -> Tensor:
        return self.head_dropout(functional.gelu(layer(words)))

    def arcs(self, words: Tensor, word_mask: Tensor) -> Tensor:
        """Log-probabilities of each word's head: column 0 the root, column i + 1 word i."""
        dependents = self.arc_score(self._hidden(self.arc_dependent, words))
        heads = self._hidden(self.arc_head, words)
        heads = torch.cat([self.arc_root.to(heads.dtype).expand(len(heads), 1, -1), heads], 1)
        scores = (dependents @ heads.transpose(1, 2)).float()
        count = words.shape[1]
        barred = torch.cat([torch.zeros(count, 1, dtype=torch.bool), torch.eye(count, dtype=torch.bool)], 1)
        padding = torch.cat([torch.zeros(len(words), 1, dtype=torch.bool), word_mask == 0], 1)
        return scores.masked_fill(barred | padding[:, None], NEGATIVE).log_softmax(-1)

    def relations(self, words: Tensor, heads: Tensor) -> Tensor:
        """Relation scores [b, w, k, deprel] for `heads` [b, w, k], numbered as the columns of `arcs`."""
        batch, count, k = heads.shape
        dependents = self._hidden(self.relation_dependent, words)
        sources = self._hidden(self.relation_head, words)
        sources = torch.cat([self.relation_root.to(sources.dtype).expand(batch, 1, -1), sources], 1)
        chosen = sources.gather(1, heads.reshape(batch, count * k, 1).expand(-1, -1, RELATION_WIDTH))
        chosen = functional.pad(chosen.view(batch, count, k, RELATION_WIDTH), (0, 1), value=1.0)
        rotated = functional.pad(dependents, (0, 1), value=1.0) @ self.relation_score
        rotated = rotated.view(batch, count, self.sizes["deprel"], RELATION_WIDTH + 1)
        return chosen @ rotated.transpose(2, 3)

    def names(self, words: Tensor, task: str) -> Tensor:
        """Scores of the BIO labels of `ner` or `re3d`."""
        return self.names_heads[task](self._hidden(self.names_hidden[task], words))

    def predict(self, ids: Tensor, shape: Tensor, mask: Tensor, starts: Tensor, word_mask: Tensor) -> dict[str, Tensor]:
        """All outputs of the export contract (see README.md)."""
        words = self.words(ids, shape, mask, starts)
        result = {task: head(words).argmax(-1) for task, head in self.tag_heads.items()}
        arcs = self.arcs(words, word_mask)
        padded = functional.pad(arcs, (0, max(0, TOP_HEADS - arcs.shape[2])), value=NEGATIVE)
        best, heads = padded.topk(TOP_HEADS, -1)
        usable = best > NEGATIVE / 2
        rels = self.relations(words, heads * usable).argmax(-1)
        result |= {"arcs": arcs, "heads": torch.where(usable, heads, -1), "rels": rels}
        return result | {task: self.names(words, task).log_softmax(-1) for task in ("ner", "re3d")}


def load_minilm(encoder: Encoder, weights: dict[str, Tensor]) -> None:
    """Copies MiniLM's weights; the token-type embedding, always 0, is added to the positions."""

    def put(target: Tensor, *names: str) -> None:
        target.data.copy_(torch.cat([weights[name] for name in names]))

    put(encoder.pieces.weight, "embeddings.word_embeddings.weight")
    encoder.positions.weight.data.copy_(
        weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    )
    put(encoder.norm.weight, "embeddings.LayerNorm.weight")
    put(encoder.norm.bias, "embeddings.LayerNorm.bias")
    for index, layer in enumerate(encoder.layers):
        base = f"encoder.layer.{index}."
        for part in ("weight", "bias"):
            put(getattr(layer.qkv, part), *(f"{base}attention.self.{n}.{part}" for n in ("query", "key", "value")))
            put(getattr(layer.attended, part), f"{base}attention.output.dense.{part}")
            put(getattr(layer.attended_norm, part), f"{base}attention.output.LayerNorm.{part}")
            put(getattr(layer.inner, part), f"{base}intermediate.dense.{part}")
            put(getattr(layer.outer, part), f"{base}output.dense.{part}")
            put(getattr(layer.outer_norm, part), f"{base}output.LayerNorm.{part}")


def parameter_groups(model: Tagger, encoder_rate: float, head_rate: float, decay: float) -> list[dict]:
    """Encoder and heads with their own rates; no decay on biases, norms and roots."""
    groups = []
    for inside, rate in ((True, encoder_rate), (False, head_rate)):
        named = [(n, p) for n, p in model.named_parameters() if n.startswith("encoder.") == inside]
        groups += [
            {"params": [p for _, p in named if p.dim() > 1], "lr": rate, "peak": rate, "weight_decay": decay},
            {"params": [p for _, p in named if p.dim() <= 1], "lr": rate, "peak": rate, "weight_decay": 0.0},
        ]
    return groups
