"""The claim reader: the encoder's upper half over a sentence and the mentions that its claims may link to."""

import torch
import torch.nn.functional as functional
from torch import Tensor, nn

from model import LAYERS, STATES_LAYER, WIDTH, Layer
from reader_examples import EFFECTS, EXTENTS, FORCES, FORMS, FRAMED_ROLES, FRAMES, KINDS, NEAR, ROLES

PAIR = 256
FAR_BACK = 3


class ClaimReader(nn.Module):
    """Scores effect and force of each word that may be a trigger, and the roles of each mention for it."""

    def __init__(self, subkinds: int, paths: int, steps: int, layers: int = LAYERS - STATES_LAYER - 1, dropout: float = 0.1, head_dropout: float = 0.3):
        super().__init__()
        self.frames = nn.Embedding(FRAMES, WIDTH)
        self.rule = nn.Embedding(len(FORCES), WIDTH)
        self.kind = nn.Embedding(len(KINDS), WIDTH)
        self.subkind = nn.Embedding(subkinds, WIDTH)
        self.form = nn.Embedding(len(FORMS), WIDTH)
        self.distance = nn.Embedding(FAR_BACK + 1, WIDTH)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.effect_hidden = nn.Linear(WIDTH, PAIR)
        self.effect = nn.Linear(PAIR, len(EFFECTS))
        self.force_hidden = nn.Linear(WIDTH, PAIR)
        self.force = nn.Linear(PAIR, len(FORCES))
        self.from_trigger = nn.Linear(WIDTH, PAIR)
        self.from_mention = nn.Linear(WIDTH, PAIR)
        self.path = nn.Embedding(paths, PAIR)
        self.first = nn.Embedding(steps, PAIR)
        self.last = nn.Embedding(steps, PAIR)
        self.near = nn.Embedding(NEAR, PAIR)
        self.role = nn.Embedding(FRAMED_ROLES, PAIR)
        self.links = nn.Linear(PAIR, len(ROLES) + len(EXTENTS))
        self.none = nn.Linear(WIDTH, len(ROLES) - 1)
        self.dropout = nn.Dropout(head_dropout)
        for table in (self.frames, self.rule, self.kind, self.subkind, self.form, self.distance, self.path, self.first, self.last, self.near, self.role):
            nn.init.normal_(table.weight, std=0.03)

    def forward(self, words: Tensor, frames: Tensor, mentions: Tensor, features: Tensor, mask: Tensor, triggers: Tensor, rules: Tensor, pairs: Tensor) -> dict[str, Tensor]:
        """Inputs as `Encoder.inputs` makes them. Scores: effect [b, t, 8], force [b, t, 7], links [b, t, m, 6], none [b, t, 2]."""
        marked = mentions + self.kind(features[..., 0]) + self.subkind(features[..., 1]) + self.form(features[..., 2]) + self.distance(features[..., 3])
        x = torch.cat([words + self.frames(frames), marked], 1)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        count = words.shape[1]
        trigger = x[:, :count].gather(1, triggers[:, :, None].expand(-1, -1, WIDTH))
        joined = (
            self.from_trigger(trigger)[:, :, None] + self.from_mention(x[:, count:])[:, None]
            + self.path(pairs[..., 0]) + self.first(pairs[..., 1]) + self.last(pairs[..., 2]) + self.near(pairs[..., 3])
            + self.role(pairs[..., 4])
        )
        return {
            "effect": self.effect(self.dropout(functional.gelu(self.effect_hidden(trigger)))),
            "force": self.force(self.dropout(functional.gelu(self.force_hidden(trigger + self.rule(rules))))),
            "links": self.links(self.dropout(functional.gelu(joined))),
            "none": self.none(trigger),
        }
