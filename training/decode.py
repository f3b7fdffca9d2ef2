"""From scores to a tree and to spans; `src/tagger/decode.ts` does the same."""

import numpy as np

ROOT_PENALTY = 1e4


def is_tree(heads: np.ndarray) -> bool:
    """Whether heads (0 root, else 1-based) form one tree with one root."""
    if (heads == 0).sum() != 1:
        return False
    state = [0] * (len(heads) + 1)
    for start in range(1, len(heads) + 1):
        node, path = start, []
        while node and state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node - 1])
        if node and state[node] == 1:
            return False
        for visited in path:
            state[visited] = 2
    return True


def _find_cycle(heads: list[int]) -> list[int]:
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        node, path = start, []
        while node and state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if node and state[node] == 1:
            return path[path.index(node):]
        for visited in path:
            state[visited] = 2
    return []


def _spanning(scores: np.ndarray) -> list[int]:
    """Chu-Liu/Edmonds: scores[d, h] for nodes 0 (root) … n; the head of each node (0 for the root itself)."""
    heads = [0, *(int(np.argmax(scores[d])) for d in range(1, len(scores)))]
    cycle = _find_cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    outside = [node for node in range(len(scores)) if node not in inside]
    size = len(outside)
    contracted = np.full((size + 1, size + 1), -np.inf)
    contracted[:size, :size] = scores[np.ix_(outside, outside)]
    loss = np.array([scores[node, heads[node]] for node in cycle])
    entering = scores[np.ix_(cycle, outside)] - loss[:, None]
    enter_at = entering.argmax(0)
    contracted[size, :size] = entering.max(0)
    leaving = scores[np.ix_(outside, cycle)]
    leave_from = leaving.argmax(1)
    contracted[:size, size] = leaving.max(1)
    contracted[size, size] = -np.inf
    contracted[0, :] = -np.inf
    smaller = _spanning(contracted)
    for index in range(1, size):
        head = smaller[index]
        heads[outside[index]] = cycle[leave_from[index]] if head == size else outside[head]
    source = smaller[size]
    heads[cycle[enter_at[source]]] = outside[source]
    return heads


def tree_heads(arcs: np.ndarray) -> np.ndarray:
    """The best single-rooted tree for arcs[w, w + 1]: the row maxima where they are one, else Chu-Liu/Edmonds."""
    greedy = arcs.argmax(-1)
    if is_tree(greedy):
        return greedy
    count = len(arcs)
    scores = np.full((count + 1, count + 1), -np.inf)
    scores[1:] = arcs
    scores[1:, 0] -= ROOT_PENALTY
    return np.array(_spanning(scores)[1:])


def relations_for(tree: np.ndarray, heads: np.ndarray, rels: np.ndarray) -> np.ndarray:
    """The relation of each word to its head in the tree; a head outside the candidates takes the first one's."""
    where = heads == tree[:, None]
    return rels[np.arange(len(tree)), np.where(where.any(-1), where.argmax(-1), 0)]


def bio_labels(scores: np.ndarray, labels: list[str]) -> list[str]:
    """Viterbi over log-probabilities: I-X only after B-X or I-X; of equal paths the lower label id wins."""
    allowed = np.array([
        [not nxt.startswith("I-") or (prev != "O" and prev[2:] == nxt[2:]) for nxt in labels] for prev in labels
    ])
    penalty = np.where(allowed, 0.0, -np.inf)
    first = np.array([-np.inf if label.startswith("I-") else 0.0 for label in labels])
    best, back = scores[0] + first, []
    for row in scores[1:]:
        options = best[:, None] + penalty
        back.append(options.argmax(0))
        best = options.max(0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return [labels[index] for index in reversed(path)]
