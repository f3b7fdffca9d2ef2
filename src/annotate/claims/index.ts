import type { Claim, ControlClaim } from '../../model/claim.ts'
import type { DocumentLayers } from '../../model/layers.ts'
import { bySpan, overlaps } from '../../model/span.ts'
import type { Stage } from '../../model/stage.ts'
import { treeOf } from '../tree.ts'
import { bareDenials } from './bare-denials.ts'
import { casualtiesClaims } from './casualties.ts'
import { controlClaims } from './control.ts'
import { withEarlierTimes } from './earlier-time.ts'
import { entitiesOf } from './entities.ts'
import { eventClaims } from './events.ts'
import { framedMatches } from './framed.ts'
import type { Combination } from './learned/combine.ts'
import type { ClaimReader } from './learned/reader.ts'
import { withoutNotPlaces } from './not-places.ts'
import { isOffScene } from './off-scene.ts'
import { withOrder } from './order.ts'
import { runningDates } from './running-date.ts'
import type { Drafted, Scope } from './scope.ts'
import { statementClaims } from './statements.ts'
import { strengthClaims } from './strength.ts'
import { untilTaken } from './until-taken.ts'
import { withVoices } from './voices.ts'

/** The layers as claims are read from them: without the places that are somebody, with those who speak of themselves. */
export const layersForClaims = <Layers extends Pick<DocumentLayers, Reads>>(layers: Layers): Layers =>
  withVoices(withoutNotPlaces(layers))

type Reads = Exclude<keyof DocumentLayers, 'claims'>

/** What reads a sentence beside its control claims, in order. */
const readers: readonly ((scope: Scope) => readonly Drafted<Claim>[])[] = [
  casualtiesClaims,
  eventClaims,
  strengthClaims,
]

/**
 * Reads what the text says about the war, sentence by sentence, by declarative frames over the dependency trees.
 * Titles are read like sentences; captions too, since they say who stands where.
 */
export const claims = (options: {
  readonly anchorOf: (doc: DocumentLayers['document']) => Scope['anchor']
  readonly reader: ClaimReader
  readonly combination: Combination
}): Stage<DocumentLayers, Reads, 'claims'> => ({
  name: 'claims',
  version: 4,
  reads: ['document', 'sentences', 'parses', 'places', 'actors', 'dates', 'references', 'quotes'],
  writes: 'claims',
  run: async (read, context) => {
    const layers = layersForClaims(read)
    const findingsOf = options.reader.open(layers)
    const anchor = options.anchorOf(layers.document)
    const runningDate = runningDates(layers.dates, anchor)
    const trees = layers.parses.map(treeOf)
    const earlierPlaces = [...layers.places, ...layers.references]
      .filter(mention => mention.kind === 'place')
      .filter(place => {
        const tree = trees[place.sentence]
        return tree === undefined || !isOffScene(tree, place)
      })
      .sort(bySpan)
    const [places, actors, references, dates] = [
      bySentence(layers.places),
      bySentence(layers.actors),
      bySentence(layers.references),
      bySentence(layers.dates),
    ]
    const found: Claim[] = []
    const controls: ControlClaim[] = []
    for (const sentence of layers.sentences) {
      const tree = trees[sentence.index]
      if (!tree || tree.tokens.length === 0) continue
      const scope: Scope = {
        doc: layers.document,
        sentence,
        tree,
        entities: entitiesOf(
          {
            places: places.get(sentence.index) ?? [],
            actors: actors.get(sentence.index) ?? [],
            references: references.get(sentence.index) ?? [],
          },
          tree,
        ),
        quotes: layers.quotes.filter(quote => overlaps(quote.content, sentence)),
        earlierPlaces,
        dates: dates.get(sentence.index) ?? [],
        anchor,
        runningDate: runningDate(sentence),
        drop: (reason, start, end) => context.note({ reason, start, end }),
      }
      const framed = framedMatches(scope)
      const findings = await findingsOf(scope, framed)
      const drafts: Drafted<Claim>[] = [
        ...controlClaims(scope, options.combination(scope, framed, findings)),
        ...readers.flatMap(read => [...read(scope)]),
      ]
      const told = untilTaken(withOrder(tree, drafts).map(draft => draft.claim))
      controls.push(...told.filter(claim => claim.kind === 'control'))
      const denials = bareDenials(scope, controls)
      found.push(...told, ...denials, ...statementClaims(scope, [...told, ...denials]))
    }
    return withEarlierTimes(found)
  },
})

/** What stands in each sentence, in the order of the layer. */
const bySentence = <Item extends { readonly sentence: number }>(
  items: readonly Item[],
): ReadonlyMap<number, readonly Item[]> => {
  const found = new Map<number, Item[]>()
  for (const item of items) {
    const known = found.get(item.sentence)
    if (known) known.push(item)
    else found.set(item.sentence, [item])
  }
  return found
}
