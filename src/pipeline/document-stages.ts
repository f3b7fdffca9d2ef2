import { actors } from '../annotate/actors.ts'
import { claims } from '../annotate/claims/index.ts'
import { dates } from '../annotate/dates/index.ts'
import { parses } from '../annotate/parses.ts'
import { places } from '../annotate/places.ts'
import { quotes } from '../annotate/quotes.ts'
import { references } from '../annotate/references.ts'
import { sentences } from '../annotate/sentences.ts'
import { inferAnchorDay } from '../clean/index.ts'
import type { Document } from '../model/document.ts'
import type { DocumentLayers } from '../model/layers.ts'
import type { AnchorDay } from '../model/reading.ts'
import type { AnyStage } from './check.ts'
import type { Knowledge } from './knowledge.ts'

/** Makes the stages for a page, whose anchor day other pages may have given. */
export type DocumentStages = (anchor: AnchorDay | null) => readonly AnyStage<DocumentLayers>[]

/**
 * The document stages in order. What is bound to knowledge is made once; only what depends on the page's anchor
 * day is made for each page. What the page's own text and captions give comes before what other pages give.
 */
export const documentStages = (knowledge: Knowledge): DocumentStages => {
  const findParses = parses(knowledge.tagger)
  const findPlaces = places(knowledge.gazetteer, { actors: knowledge.actors })
  const findActors = actors(knowledge.actors, knowledge.gazetteer)
  const findReferences = references(knowledge)
  return given => {
    const anchorOf = (doc: Document) => anchorOfPage(doc, given)
    return [
      // Splits blocks only: nothing else is needed.
      sentences(),
      // Words, trees and names: everything below reads them.
      findParses,
      // Before actors: "Syrian troops in Marsa" needs to know that Marsa is a place.
      findPlaces,
      findActors,
      // After parses: a weekday points back unless the verb's tense points ahead.
      dates({ anchorOf }),
      // Descriptions and pronouns stand for places and actors found above.
      findReferences,
      // Speakers may be pronouns, so references come first.
      quotes(),
      claims({ anchorOf, reader: knowledge.claimReader, combination: knowledge.combination }),
    ]
  }
}

const anchorOfPage = (doc: Document, given: AnchorDay | null): { day: string; inferred: boolean } | null => {
  if (doc.published?.from) return { day: doc.published.from.slice(0, 10), inferred: false }
  const own = inferAnchorDay(doc)
  if (own) return { day: own.day, inferred: true }
  return given ? { day: given.day, inferred: true } : null
}
