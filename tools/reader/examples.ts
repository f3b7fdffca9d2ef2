import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Match } from '../../src/annotate/claims/control-match.ts'
import { layersForClaims } from '../../src/annotate/claims/index.ts'
import { type Candidate, candidatesOf } from '../../src/annotate/claims/learned/candidates.ts'
import { formOf } from '../../src/annotate/claims/learned/encode.ts'
import { framedRoles } from '../../src/annotate/claims/learned/framed-roles.ts'
import { frameNumbers, isMatched, triggerKey } from '../../src/annotate/claims/learned/lexicon.ts'
import { pathBetween } from '../../src/annotate/claims/learned/path.ts'
import type { ClaimReader } from '../../src/annotate/claims/learned/reader.ts'
import { ruledForceAt } from '../../src/annotate/claims/ruled-force.ts'
import type { Scope } from '../../src/annotate/claims/scope.ts'
import type { Tree } from '../../src/annotate/tree.ts'
import { bestCandidate } from '../../src/model/mention.ts'
import type { Sentence } from '../../src/model/parse.ts'
import { overlaps } from '../../src/model/span.ts'
import { loadKnowledge } from '../../src/pipeline/knowledge.ts'
import type { ControlLabel, PartyLabel } from '../../src/score/labels/claim-labels.ts'
import { isSameActor, isSamePlace, type LabelKnowledge } from '../../src/score/labels/same-label.ts'
import { loadLabelKnowledge } from '../../src/score/labels/scored-items.ts'
import { stateWidth } from '../../src/tagger/session.ts'
import { labelledDocuments, toolArguments } from './labelled-documents.ts'

/**
 * Writes what the claim reader is trained on (`training/reader_examples.py` reads it): `examples.jsonl`, the sentences
 * of the training and tune parts with the mentions that claims may link to, the ways through the trees and the labels
 * laid on them, and `states.bin`, the encoder's states of all words as rows of 32-bit floats.
 *
 *     npm run claim-examples -- [--data TEXTS] FOLDER
 */
const main = async (): Promise<void> => {
  const { out, data } = toolArguments()
  let glances: Glance[] = []
  const claimReader: ClaimReader = {
    open: () => async (scope, framed) => {
      glances.push({ scope, framed })
      return []
    },
    close: async () => undefined,
  }
  const [knowledge, same] = await Promise.all([
    loadKnowledge({ claimReader, combination: () => [] }),
    loadLabelKnowledge(),
  ])
  await mkdir(out, { recursive: true })
  const lines = createWriteStream(join(out, 'examples.jsonl'))
  const states = createWriteStream(join(out, 'states.bin'))
  const counted = { labels: 0, 'without trigger': 0, 'without place': 0, 'without actor': 0 }
  let row = 0
  for await (const { item, labels, layers } of labelledDocuments(data, ['train', 'tune'], knowledge)) {
    const rows: number[] = []
    for (const parse of layers.parses) {
      const vectors = await knowledge.tagger.states(parse)
      rows.push(row)
      row += vectors.length / stateWidth
      await write(states, new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.byteLength))
    }
    const candidates = candidatesOf(layersForClaims(layers))
    for (const { scope, framed } of glances) {
      const { sentence, tree } = scope
      const frames = frameNumbers(tree.tokens, framed)
      const offered = candidates(sentence.index)
      const gold = labels
        .filter(label => overlaps(sentence, label.trigger) && label.trigger.start >= sentence.start)
        .map(label => linked(label, tree, sentence, offered, same))
      counted.labels += gold.length
      counted['without trigger'] += gold.filter(each => each.trigger < 0).length
      counted['without place'] += gold.filter(each => each.place.length === 0).length
      counted['without actor'] += gold.filter(each => each.hasActor && each.actor.length === 0).length
      const { set, war, outlet, part } = item
      const example = {
        ...{ set, item: item.item, war, outlet, part, sentence: sentence.index, row: rows[sentence.index] },
        words: tree.tokens.map((token, index) => [
          token.form,
          token.lemma.toLowerCase(),
          token.upos,
          frames[index],
        ]),
        mentions: offered.map(({ mention, distance }) => ({
          kind: mention.kind,
          sub: mention.kind === 'place' ? mention.placeKind : mention.actorKind,
          form: formOf(mention),
          distance,
          head: mention.head,
          row: (rows[mention.sentence] ?? 0) + mention.head,
          id: bestCandidate(mention).id,
        })),
        paths: pathsOf(tree, offered),
        forces: tree.tokens.map((token, index) =>
          triggerKey(token) === null ? null : ruledForceAt(scope, index, framed),
        ),
        roles: rolesOf(frames, offered, framed),
        gold: gold.filter(each => each.trigger >= 0),
      }
      await write(lines, `${JSON.stringify(example)}\n`)
    }
    glances = []
  }
  for (const stream of [lines, states]) {
    stream.end()
    await once(stream, 'finish')
  }
  console.log(JSON.stringify(counted))
}

const write = async (stream: WriteStream, chunk: string | Uint8Array): Promise<void> => {
  if (!stream.write(chunk)) await once(stream, 'drain')
}

/** A sentence as the reader finds it. */
interface Glance {
  readonly scope: Scope
  readonly framed: readonly Match[]
}

/** By word that a frame matched, its number and the role of each mention. */
const rolesOf = (frames: readonly number[], offered: readonly Candidate[], framed: readonly Match[]) => {
  const roleOf = framedRoles(framed)
  return Object.fromEntries(
    frames.flatMap((number, index) =>
      isMatched(number) ? [[index, offered.map(({ mention }) => roleOf(index, mention))]] : [],
    ),
  )
}

/** For each word that may be a trigger, the way to each mention of the sentence. */
const pathsOf = (tree: Tree, offered: readonly Candidate[]): (string[] | null)[] => {
  const own = offered.filter(({ distance }) => distance === 0)
  return tree.tokens.map((token, index) =>
    triggerKey(token) === null ? null : own.map(({ mention }) => pathBetween(tree, index, mention.head)),
  )
}

/** A label on the words and mentions of its sentence; `trigger` is −1 where no word of it is one. */
const linked = (
  label: ControlLabel,
  tree: Tree,
  sentence: Sentence,
  offered: readonly Candidate[],
  same: LabelKnowledge,
) => {
  const inTrigger = tree.tokens.flatMap((token, index) =>
    overlaps(token, label.trigger) && triggerKey(token) !== null ? [index] : [],
  )
  const trigger = inTrigger.find(index => !inTrigger.includes(tree.tokens[index]?.head ?? -1)) ?? -1
  const fitting = offered.flatMap(({ mention }, index) =>
    mention.kind === 'place' && isSamePlace(label.place, mention, same) ? [index] : [],
  )
  // Of several mentions of the place the one that the label points at, else the nearest: own ones come first.
  const pointed = fitting.find(index => {
    const mention = offered[index]?.mention
    return mention && label.place.span && overlaps(mention, label.place.span)
  })
  const place = pointed ?? fitting[0]
  const people = (party: PartyLabel | null): number[] =>
    party === null
      ? []
      : offered.flatMap(({ mention }, index) =>
          mention.kind === 'actor' && isSameActor(party, mention, same) ? [index] : [],
        )
  return {
    trigger: sentence.start <= label.trigger.start ? trigger : -1,
    effect: label.effect,
    extent: label.extent,
    force: label.force,
    place: place === undefined ? [] : [place],
    ignore: fitting.filter(index => index !== place),
    actor: people(label.actor),
    hasActor: label.actor !== null,
    opponent: people(label.opponent),
    hasOpponent: label.opponent !== null,
  }
}

await main()
