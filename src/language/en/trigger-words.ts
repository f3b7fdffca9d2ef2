/** Verbs that mean little by themselves: what happened stands in their object ("made a landing", "took place"). */
export const lightVerbs: readonly string[] =
  'have do make take get give be go come hold keep put set become let see use seem happen occur continue begin start'.split(
    ' ',
  )

/** Verbs that tell of telling. Each report has its own, so that two of them are one event only for one utterance. */
export const reportingVerbs: readonly string[] =
  'say tell report announce state add note claim confirm accord ask call explain describe reveal comment'.split(
    ' ',
  )

/** Endings that turn a verb into the noun for its deed or back, the longest first. */
export const deedEndings: readonly string[] =
  'ations ation ments ment ings ing ions ion ures ers ors ance ence ure als er or al ed es s e y'.split(' ')
