import { computed, signal } from '@preact/signals'
import type { ActorRef } from '../../../src/server/contract.ts'
import { type HolderShape, holderShapes } from './marks.ts'

/** How a holder looks everywhere in the app. */
export interface HolderStyle {
  readonly shape: HolderShape
  /** Name of the custom property that holds the colour: `--h0` … */
  readonly property: string
  /** The same as a CSS value. */
  readonly colour: string
}

const ranked = signal<readonly ActorRef[]>([])
const others = signal<readonly ActorRef[]>([])

const named = signal<readonly ActorRef[]>([])

const names = computed(
  () => new Map([...named.value, ...others.value, ...ranked.value].map(({ id, name }) => [id, name])),
)
const ranks = computed(() => {
  const order = new Set([...ranked.value, ...others.value].map(({ id }) => id))
  return new Map([...order].map((id, rank) => [id, rank]))
})

/**
 * Fixes colours and shapes in the order of the newest state, whatever day is shown: a colour never changes while a
 * slider moves. The shell calls it once the overview is there.
 */
export const rankHolders = (holders: readonly ActorRef[]): void => {
  if (JSON.stringify(holders) !== JSON.stringify(ranked.peek())) ranked.value = holders
}

/** Tells of holders that other days or one place know; they come after the ranked ones, in the order of being told. */
export const learnHolders = (holders: readonly ActorRef[]): void => {
  const known = new Set(others.peek().map(({ id }) => id))
  const added = holders.filter(({ id }) => !known.has(id))
  if (added.length > 0) others.value = [...others.peek(), ...added]
}

/** Tells names of actors that hold nothing: they get no colour. */
export const learnNames = (actors: readonly ActorRef[]): void => {
  if (actors !== named.peek()) named.value = actors
}

/** The style of a holder; null and unknown holders get the style of "nobody named". More holders than styles share the last. */
export const holderStyle = (holder: string | null): HolderStyle => {
  const known = holder === null ? undefined : ranks.value.get(holder)
  if (known === undefined) return { shape: 'circle', property: '--none', colour: 'var(--none)' }
  const rank = Math.min(known, holderShapes.length - 1)
  return { shape: holderShapes[rank] ?? 'bar', property: `--h${rank}`, colour: `var(--h${rank})` }
}

/** A holder's name by its id; null for none, the id itself while the name is not known. */
export const holderName = (holder: string | null): string | null =>
  holder === null ? null : (names.value.get(holder) ?? holder)

/** Changes whenever a holder may look different: for what is drawn outside of components (the map). */
export const holderRanks = ranks
