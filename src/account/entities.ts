import type { Actor, ActorEntry } from '../model/actor.ts'
import type { Claim } from '../model/claim.ts'
import { byString } from '../model/id.ts'
import type { Judgement } from '../model/judgement.ts'
import type { ActorMention, Mention, PlaceMention } from '../model/mention.ts'
import { bestCandidate } from '../model/mention.ts'
import type { Gazetteer, GazetteerEntry, Place } from '../model/place.ts'
import { clusterJudgements } from './clusters.ts'
import { movedPoint } from './geometry.ts'
import { nameOfSite } from './nameless.ts'

/** Mentions resolved to the actors and places of the account. */
export interface Entities {
  readonly actors: ReadonlyMap<string, Actor>
  readonly places: ReadonlyMap<string, Place>
  /** The actor that a mention names. */
  actorOf(mention: ActorMention): Actor
  /** The place that a mention names. */
  placeOf(mention: PlaceMention): Place
  /**
   * The actor that a mention's deeds are credited to: a person's affiliation, then the parents of the actor
   * list. "The 9th Brigade took Marsa" → the government that the brigade belongs to.
   */
  creditedTo(mention: ActorMention): Actor
  /** As `creditedTo`, from an actor id. */
  creditOf(actorId: string): Actor
  /** True when both are one actor, belong to one, or fight on one side. */
  areAllied(left: string, right: string): boolean
}

/** Who counts as one side. */
export type Sides = Pick<Entities, 'areAllied'>

/** Every mention that the claims hold. */
export const mentionsOf = (claim: Claim): readonly Mention[] => {
  const sources = [claim.speaker, ...claim.chain].filter(mention => mention !== null)
  switch (claim.kind) {
    case 'control':
      return [claim.place, claim.actor, ...claim.with, claim.opponent, ...sources].filter(
        mention => mention !== null,
      )
    case 'event':
      return [claim.place, ...claim.actors.map(({ mention }) => mention), ...sources].filter(
        mention => mention !== null,
      )
    case 'casualties':
      return [claim.place, ...claim.actors, ...sources].filter(mention => mention !== null)
    case 'strength':
      return [claim.place, claim.about, ...sources].filter(mention => mention !== null)
    case 'statement':
      return sources
  }
}

/** Spellings met, with how often; a pronoun ("it", "the town") is no spelling. */
const addSpelling = (spellings: Map<string, number>, mention: Mention) => {
  if (mention.antecedent === undefined) spellings.set(mention.text, (spellings.get(mention.text) ?? 0) + 1)
}

const mostFrequent = (spellings: ReadonlyMap<string, number>): string | undefined =>
  [...spellings].sort(
    ([left, leftCount], [right, rightCount]) => rightCount - leftCount || byString(left, right),
  )[0]?.[0]

/** "Marsa" and "al-Bab" are names; "the eastern city" and "town of Marsa" are descriptions. */
const isProperName = (text: string): boolean =>
  /^(?:\p{Ll}{2,3}-)?\p{Lu}/u.test(text) &&
  !text.split(/[\s-]+/).some(word => word.length >= 4 && /^\p{Ll}/u.test(word))

/**
 * The spelling that readers of these pages know: the most frequent proper name met, the gazetteer's own at a
 * tie. "Al-Qaim", where a gazetteer says "Al Qā’im".
 */
const familiarName = (entry: GazetteerEntry, spellings: ReadonlyMap<string, number>): string =>
  [...spellings]
    .filter(([text]) => isProperName(text))
    .sort(
      ([left, leftCount], [right, rightCount]) =>
        rightCount - leftCount ||
        Number(right === entry.name) - Number(left === entry.name) ||
        byString(left, right),
    )[0]?.[0] ?? entry.name

const placeFromEntry = (entry: GazetteerEntry, names: readonly string[], name: string): Place => ({
  id: entry.id,
  name,
  names,
  kind: entry.kind,
  country: entry.country,
  admin1: entry.admin1,
  lat: entry.lat,
  lon: entry.lon,
  precision: 'exact',
  source: entry.source,
})

/** A place that only the texts know: placed by its anchor when it has one ("30 km east of Marsa"). */
const placeFromText = (
  id: string,
  name: string,
  names: readonly string[],
  mention: PlaceMention,
  anchor: GazetteerEntry | undefined,
): Place => {
  const { bearing, distanceKm } = mention.relative ?? {}
  const point = anchor === undefined ? null : movedPoint(anchor, bearing, distanceKm)
  return {
    id,
    name,
    names,
    kind: mention.placeKind,
    country: anchor?.country ?? null,
    admin1: anchor?.admin1 ?? null,
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
    precision:
      anchor === undefined
        ? 'none'
        : anchor.kind === 'country'
          ? 'country'
          : anchor.kind === 'province'
            ? 'province'
            : 'near',
    source: 'text',
  }
}

interface CollectedMentions {
  readonly spellings: Map<string, number>
  readonly mentions: Mention[]
}

const collectSeen = (
  claims: readonly Claim[],
  kind: Mention['kind'],
  rootOf: (id: string) => string,
): Map<string, CollectedMentions> => {
  const seen = new Map<string, CollectedMentions>()
  for (const claim of claims)
    for (const mention of mentionsOf(claim)) {
      if (mention.kind !== kind) continue
      const id = rootOf(bestCandidate(mention).id)
      const entry: CollectedMentions = seen.get(id) ?? { spellings: new Map(), mentions: [] }
      addSpelling(entry.spellings, mention)
      entry.mentions.push(mention)
      seen.set(id, entry)
    }
  return seen
}

/** Which of two mentions speaks better for a text-only entity: the surest, ties by text and place in the text. */
const byWeight = (left: Mention, right: Mention): number =>
  Number(left.antecedent !== undefined) - Number(right.antecedent !== undefined) ||
  bestCandidate(right).score - bestCandidate(left).score ||
  byString(left.text, right.text) ||
  byString(JSON.stringify(left), JSON.stringify(right))

const bestMention = <M extends Mention>(mentions: readonly M[]): M | undefined => {
  let best = mentions[0]
  for (const mention of mentions) if (best !== undefined && byWeight(mention, best) < 0) best = mention
  return best
}

const namesOf = (seen: CollectedMentions | undefined, name: string): readonly string[] => {
  const names = [...(seen?.spellings.keys() ?? [])].sort(byString)
  return names.length === 0 ? [name] : names
}

/**
 * Canonical actors and places: mentions by their best candidate, joined by 'same' judgements. A gazetteer or
 * list id names a group before a local one, then the smallest id.
 */
export const resolveEntities = (
  claims: readonly Claim[],
  judgements: readonly Judgement[],
  gazetteer: Gazetteer,
  entries: readonly ActorEntry[],
): Entities => {
  const entryById = new Map(entries.map(entry => [entry.id, entry]))
  const actorClusters = clusterJudgements(judgements, 'actor', id => (entryById.has(id) ? 0 : 1))
  const placeClusters = clusterJudgements(judgements, 'place', id =>
    gazetteer.get(id) === undefined ? 1 : 0,
  )

  const actors = new Map<string, Actor>()
  const makeActor = (id: string, seen: CollectedMentions | undefined, fallbackName: string): Actor => {
    const entry = entryById.get(id)
    const kind =
      entry?.kind ?? bestMention(seen?.mentions.filter(item => item.kind === 'actor') ?? [])?.actorKind
    const name = entry?.name ?? mostFrequent(seen?.spellings ?? new Map()) ?? fallbackName
    const actor: Actor = {
      id,
      name,
      names: namesOf(seen, name),
      kind: kind ?? 'generic',
      ...(entry?.side === undefined ? {} : { side: entry.side }),
    }
    actors.set(id, actor)
    return actor
  }
  for (const [id, seen] of [...collectSeen(claims, 'actor', actorClusters.rootOf)].sort(([left], [right]) =>
    byString(left, right),
  )) {
    const names = seen.mentions.map(mention => bestCandidate(mention).name).sort(byString)
    makeActor(id, seen, names[0] ?? id)
  }

  const places = new Map<string, Place>()
  for (const [id, seen] of [...collectSeen(claims, 'place', placeClusters.rootOf)].sort(([left], [right]) =>
    byString(left, right),
  )) {
    const entry = gazetteer.get(id)
    if (entry !== undefined) {
      places.set(
        id,
        placeFromEntry(
          entry,
          [...new Set([...namesOf(seen, entry.name), entry.name])].sort(byString),
          familiarName(entry, seen.spellings),
        ),
      )
      continue
    }
    const mention = bestMention(seen.mentions.filter(item => item.kind === 'place'))
    if (mention !== undefined) {
      const name = mostFrequent(seen.spellings) ?? bestCandidate(mention).name
      const anchor = mention.relative === undefined ? undefined : gazetteer.get(mention.relative.anchor.id)
      places.set(
        id,
        placeFromText(
          id,
          nameOfSite(name, anchor && { kind: anchor.kind, name: places.get(anchor.id)?.name ?? anchor.name }),
          namesOf(seen, name),
          mention,
          anchor,
        ),
      )
    }
  }

  const actorById = (id: string): Actor => {
    const root = actorClusters.rootOf(id)
    return actors.get(root) ?? makeActor(root, undefined, root)
  }
  const creditOf = (actorId: string): Actor => {
    const visited = new Set<string>()
    let id = actorClusters.rootOf(actorId)
    while (!visited.has(id)) {
      visited.add(id)
      const parent = entryById.get(id)?.parent
      if (parent === undefined || !entryById.has(parent)) break
      id = actorClusters.rootOf(parent)
    }
    return actorById(id)
  }
  const creditedTo = (mention: ActorMention): Actor => {
    const own = bestCandidate(mention)
    const isListed = entryById.has(actorClusters.rootOf(own.id))
    return creditOf(!isListed && mention.affiliation !== undefined ? mention.affiliation.id : own.id)
  }
  // All of them now: who is listed must not depend on who was asked about.
  for (const claim of claims)
    for (const mention of mentionsOf(claim)) if (mention.kind === 'actor') creditedTo(mention)
  return {
    actors,
    places,
    actorOf: mention => actorById(bestCandidate(mention).id),
    placeOf: mention => {
      const id = placeClusters.rootOf(bestCandidate(mention).id)
      const place = places.get(id)
      if (place === undefined)
        throw new Error(`place ${id} of "${mention.text}" is in no claim of this account`)
      return place
    },
    creditedTo,
    creditOf,
    areAllied: (left, right) => {
      const [one, other] = [creditOf(left), creditOf(right)]
      return one.id === other.id || (one.side !== undefined && one.side === other.side)
    },
  }
}
