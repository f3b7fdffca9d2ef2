import type { DocumentLayers } from '../../model/layers.ts'
import type { ActorMention, Mention, PlaceMention } from '../../model/mention.ts'
import { bySpan, covers } from '../../model/span.ts'
import type { Tree } from '../tree.ts'

/** Mentions of one sentence by the token that heads them. */
export interface Entities {
  readonly places: (token: number) => readonly PlaceMention[]
  readonly actors: (token: number) => readonly ActorMention[]
  /** All of them in reading order, references included: for sentences whose tree tells nothing. */
  readonly allPlaces: readonly PlaceMention[]
  readonly allActors: readonly ActorMention[]
}

type Found<Kind extends Mention> = ReadonlyMap<number, readonly Kind[]>

/**
 * The words by which the tree reaches a mention: those whose head lies outside it. Normally that is the one head;
 * of a name that the tree tore apart ("Deir" and "city") it is every piece.
 */
const entries = (mention: Mention, tree: Tree): number[] =>
  tree.tokens.flatMap((token, index) =>
    covers(mention, token) && (token.head < 0 || !covers(mention, tree.tokens[token.head]!)) ? [index] : [],
  )

/** Of two mentions that a word could stand for the longer counts; equally long ones ("both towns") all do. */
const byToken = <Kind extends Mention>(mentions: readonly Kind[], tree: Tree): Found<Kind> => {
  const found = new Map<number, Kind[]>()
  const length = (mention: Kind): number => mention.end - mention.start
  for (const mention of mentions) {
    for (const index of new Set([mention.head, ...entries(mention, tree)])) {
      const known = found.get(index)
      if (!known || length(mention) > length(known[0]!)) found.set(index, [mention])
      else if (length(mention) === length(known[0]!)) known.push(mention)
    }
  }
  return found
}

/** The mentions of one sentence, which are all that `layers` holds, by the words of its tree. */
export const entitiesOf = (
  { places: named, actors: acting, references }: Pick<DocumentLayers, 'places' | 'actors' | 'references'>,
  tree: Tree,
): Entities => {
  const taken = new Set([...named, ...acting].map(mention => `${mention.kind} ${mention.head}`))
  const extra = references.filter(mention => !taken.has(`${mention.kind} ${mention.head}`))
  const allPlaces = [
    ...named,
    ...extra.filter((mention): mention is PlaceMention => mention.kind === 'place'),
  ].sort(bySpan)
  const places = byToken(allPlaces, tree)
  // A description ("the group", "militants") that coreference resolves beats the bare description.
  const resolved = references.filter((mention): mention is ActorMention => mention.kind === 'actor')
  const known = acting.filter(
    mention => mention.actorKind !== 'generic' || !resolved.some(other => other.head === mention.head),
  )
  const allActors = [
    ...known,
    ...resolved.filter(other => !known.some(mention => mention.head === other.head)),
  ].sort(bySpan)
  const actors = byToken(allActors, tree)
  return {
    places: token => places.get(token) ?? [],
    actors: token => actors.get(token) ?? [],
    allPlaces,
    allActors,
  }
}
