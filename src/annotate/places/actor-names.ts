import type { ActorEntry } from '../../model/actor.ts'
import type { PlaceMention } from '../../model/mention.ts'

/**
 * Whether a name is an actor's. "Islamic State" is no province, though "State" may be one; and where a text speaks of a
 * group's country, the group is meant, not the village that is called like it; an outlet is so where it is quoted.
 */
export const actorNameTest = (actors: readonly ActorEntry[]) => {
  const names = new Set(actors.flatMap(({ name, aliases }) => [name, ...aliases]))
  // "Al-Shabaab" at the head of a sentence is "al-Shabaab"; abbreviations are told by their capitals.
  const keyOf = (name: string): string => (/^\p{Lu}+$/u.test(name) ? name : name.toLowerCase())
  const homes = new Map<string, Set<string>>()
  for (const { name, aliases, kind, countries } of actors)
    if (kind === 'armed group' || kind === 'alliance')
      for (const each of [name, ...aliases])
        homes.set(keyOf(each), new Set([...(homes.get(keyOf(each)) ?? []), ...countries]))
  const press = new Set(
    actors
      .filter(({ kind }) => kind === 'news agency' || kind === 'media')
      .flatMap(({ name, aliases }) => [name, ...aliases]),
  )
  return (
    { text, start, candidates: [best] }: PlaceMention,
    whole: string,
    spoken: ReadonlyMap<string, number>,
  ): boolean =>
    best?.id.startsWith('place:') === true
      ? names.has(text)
      : [...(homes.get(keyOf(text)) ?? [])].some(code => spoken.has(code)) ||
        (press.has(text) && quoting.test(whole.slice(Math.max(0, start - 30), start)))
}

/** "told Sputnik", "a source of Sputnik": an outlet, and no village. */
const quoting =
  /\b(?:told|according to|quoted by|reported by|interview with|(?:source|correspondent|reporter)s? (?:of|from|for|at))\s+(?:the\s+)?$/i
