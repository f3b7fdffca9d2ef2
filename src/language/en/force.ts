/** Words that weaken, turn or postpone what a clause says. Read by `annotate/claims/force.ts` only. */
export const negators = new Set(['not', "n't", 'never', 'no', 'neither', 'nor', 'without'])

/** Verbs whose complement did not happen: "failed to take". */
export const failureVerbs = new Set(['fail', 'refuse', 'struggle', 'decline', 'unable'])

/** Verbs that undo the attack they take as object: "repelled an assault on". */
export const repelVerbs = new Set([
  'repel',
  'repulse',
  'foil',
  'thwart',
  'rebuff',
  'fend',
  'beat',
  'prevent',
  'halt',
  'stop',
  'block',
])

/** Verbs whose infinitive is an aim: "vowed to retake", "are trying to enter". */
export const planVerbs = new Set(
  'vow plan aim try attempt seek want hope intend order prepare threaten promise pledge decide urge call fight struggle battle strive push bid look launch begin start mount open continue resume announce advance move head deploy close ready set poise poised prepared expect mass ask move go determine'.split(
    ' ',
  ),
)

/** Verbs that ask for what the bare form in their clause tells: "demanded that the army leave". */
export const mandativeVerbs = new Set(
  'demand insist propose request recommend ask urge order require suggest advise'.split(' '),
)

/** Words whose "on" or "at" with a verb in -ing is an aim: "focused on taking", "efforts aimed at seizing", "bent on". */
export const aimedWords = new Set([
  'focus',
  'concentrate',
  'aim',
  'bend',
  'bent',
  'intent',
  'centre',
  'center',
  'set',
  'work',
  'plan',
  'effort',
])

/** Verbs that make no aim of what lasts already ("continued to hold", "continue to fight"), and verbs of what lasts. */
export const goingOnVerbs = new Set(['continue', 'keep', 'remain'])
export const lastingVerbs = new Set(
  'hold control fight clash battle besiege encircle surround blockade occupy rule dominate administer govern retain defend'.split(
    ' ',
  ),
)

/** Verbs whose object was tried or meant only: "attempted advances". */
export const attemptVerbs = new Set(['attempt', 'plan', 'prepare', 'threaten', 'order', 'seek', 'envisage'])

/** Nouns whose complement is an aim: "operation to retake", "battle for". */
export const planNouns = new Set(
  'operation offensive campaign bid effort push drive fight battle assault attempt plan aim mission order goal advance attack race struggle war deadline ultimatum objective'.split(
    ' ',
  ),
)

/** Verbs that succeed in what their infinitive says: "managed to break", "was able to enter". */
export const successVerbs = new Set(['manage', 'succeed', 'help', 'able', 'go'])

/** Verbs by which what their subject names is over: "fighting in Marsa has stopped". */
export const endVerbs = new Set(['stop', 'end', 'cease', 'subside'])

/** Modals that make a clause a possibility. */
export const possibleModals = new Set(['could', 'might', 'may', 'would', 'can'])

/** Adverbs that make it one as well: "likely took". */
export const doubtWords = new Set(['likely', 'probably', 'possibly', 'presumably', 'perhaps', 'maybe'])

/** Modals that make it an intention. */
export const futureModals = new Set(['will', 'shall', "'ll", 'wo'])

/** Subordinators that make a clause a condition. */
export const conditionMarks = new Set(['if', 'unless', 'whether', 'lest', 'until', 'should'])

/** Adverbs and adjectives by which the outlet leaves it to an unnamed source. */
export const hearsayWords = new Set([
  'reportedly',
  'allegedly',
  'purportedly',
  'supposedly',
  'apparently',
  'alleged',
  'unconfirmed',
  'rumoured',
  'rumored',
])

/** Verbs that reject what they report. */
export const denialVerbs = new Set(['deny', 'reject', 'refute', 'dismiss', 'dispute'])

/** Verbs that reject what was told before, without saying it again: "Armenia contradicted him". */
export const bareDenialVerbs = new Set([...denialVerbs, 'contradict', 'disagree', 'rebut', 'repudiate'])

/** What such verbs have as object: what was said, or who said it. */
export const deniedPronouns = new Set('it this that these those which him her them'.split(' '))
export const deniedNouns = new Set(
  'report claim statement assertion news account announcement allegation version story information'.split(
    ' ',
  ),
)

/** What a claim is called that is not so. */
export const falseAdjectives = new Set(
  'false untrue wrong baseless incorrect unfounded inaccurate fabricated groundless'.split(' '),
)

/** Adverbs by which the outlet itself says that a speaker is wrong: "falsely claimed". */
export const falseWords = new Set(['falsely', 'wrongly', 'incorrectly', 'erroneously', 'mistakenly'])

/** Verbs whose setting is no part of what a speaker vouches for: "said that 20 were killed in fighting in Marsa". */
export const tollVerbs = new Set(['kill', 'die', 'wound', 'injure', 'hurt', 'flee', 'displace', 'capture'])

/** Verbs that judge a deed: what they take as object did happen. */
export const judgingVerbs = new Set([
  'condemn',
  'denounce',
  'deplore',
  'decry',
  'mourn',
  'praise',
  'hail',
  'welcome',
  'applaud',
  'slam',
])

/** Phrases before a verb that say: nearly, but not done. */
export const almostWords = new Set(['almost', 'nearly', 'close', 'verge', 'brink'])

/** Verbs that take an earlier report back. */
export const correctionCues =
  /\b(?:earlier version|correction|corrects|corrected|clarification|retracted|retraction)\b/i

/** Nouns for taking a place, which are an aim after "for": "reinforcements for the capture of". */
export const deedNouns = new Set(
  'capture recapture seizure liberation reconquest takeover conquest'.split(' '),
)

/** Words whose "for" tells of a deed that was done: "blamed for the capture of". */
export const creditWords = new Set(
  'praise thank blame credit congratulate responsible celebrate condemn criticise criticize accuse punish reward apologise apologize decorate honour honor fame known remember responsibility revenge'.split(
    ' ',
  ),
)

/** Words whose verb in -ing is about to happen: "close to capturing", "on the verge of taking". */
export const brinkWords = new Set(['close', 'closer', 'near', 'verge', 'brink', 'point', 'cusp'])

/** Verbs whose object is not there yet: "nearing the capture of". */
export const nearingVerbs = new Set(['near', 'approach'])
