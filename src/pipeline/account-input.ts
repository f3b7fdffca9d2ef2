import type { AccountInput } from '../account/account.ts'
import type { Judgement } from '../model/judgement.ts'
import type { CorpusLayers } from './corpus-stages.ts'
import type { Knowledge } from './knowledge.ts'

/** The corpus layers that an account needs; without the judgements on events it says less of events, and no less else. */
export type ComparedPages = Omit<CorpusLayers, 'passages' | 'eventJudgements'> &
  Partial<Pick<CorpusLayers, 'eventJudgements'>>

/** Rules' judgements on actors, places and events. */
export const rulesOf = ({
  actorJudgements,
  placeJudgements,
  eventJudgements = [],
}: ComparedPages): readonly Judgement[] => [...actorJudgements, ...placeJudgements, ...eventJudgements]

/** What the account is computed from: pages that were compared, and the lists. People's judgements are added to it. */
export const accountInput = (
  pages: ComparedPages,
  { actors, gazetteer }: Pick<Knowledge, 'actors' | 'gazetteer'>,
): AccountInput => ({
  documents: pages.readings.map(({ document: doc }) => doc),
  claims: pages.readings.flatMap(({ claims }) => claims),
  judgements: rulesOf(pages),
  passages: pages.origins.passages,
  origins: pages.origins.origins,
  originOfClaim: pages.originOfClaim,
  gazetteer,
  actors,
})
