/**
 * Words that report what somebody says, by what they do with it. Lemmas in lower case. Compiled by hand from news
 * English and the cue lists in the literature on attribution (Pareti 2015, "Attribution: A Computational
 * Approach", appendix), 2026.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(word => word !== ''))

/** Verbs whose clause or quotation is the words of their subject. */
export const speechVerbs = words(`
  say tell announce claim state declare report add warn deny confirm tweet note stress insist argue explain
  acknowledge admit affirm allege assert assure estimate boast caution comment complain concede conclude contend
  continue cry demand disclose emphasize emphasise exclaim express guarantee hint imply indicate inform joke
  lament maintain mention mutter object observe pledge point post predict proclaim promise propose quip recall
  recount refute reiterate relate remark remind repeat reply respond retort reveal shout signal speculate
  suggest swear testify threaten underline underscore urge vow write accuse believe think expect hope fear suspect agree
  doubt advise worry recommend forecast project calculate tout herald describe call dub decide order request ask
  publish broadcast release quote cite brief retweet elaborate specify clarify reaffirm rebut reject dismiss
  denounce condemn praise hail laud congratulate criticize criticise blame thank applaud welcome slam decry
  deplore mourn counter contradict dispute disagree echo instruct read document charge question show find
  notify stipulate preach chant plead beg appeal call opine attest certify vouch narrate rant whisper yell scream
  speak rap fume gush crow muse gloat scoff sneer snipe bristle`)

/** Verbs of belief: reported only of others, and never inside somebody's own words ("I think"). */
export const beliefVerbs = words('believe think expect hope fear suspect doubt agree worry consider')

/** Verbs that only texts and studies report with: "the video shows that …". */
export const evidenceVerbs = words('show find indicate suggest reveal')

/** Verbs whose object may stand behind a preposition: "called for a truce". */
export const prepositionalVerbs: { readonly [verb: string]: readonly string[] } = {
  call: ['for'],
  appeal: ['for'],
  ask: ['for'],
  complain: ['about', 'of'],
  warn: ['of', 'about', 'against'],
  speak: ['of'],
  boast: ['of', 'about'],
}

/** Verbs that carry a judgement with a plain object: what was praised or denied is the content. */
export const objectVerbs = words(`
  deny reject refute dismiss denounce condemn praise hail laud congratulate criticize criticise blame thank
  applaud welcome slam decry deplore confirm announce claim admit acknowledge accuse predict threaten report
  rebut declare proclaim vow promise pledge describe`)

/** Verbs whose infinitive is the words: "vowed to retake". */
export const infinitiveVerbs = words(`
  vow pledge promise threaten swear order urge ask demand request warn advise hope expect call propose offer agree
  appeal tell claim instruct beg plead invite encourage plan want intend`)

/** Verbs whose object's reason belongs to the content: "praised the troops for taking the town". */
export const praiseVerbs = words(
  'praise thank congratulate applaud condemn blame accuse criticize criticise denounce welcome hail laud slam',
)

/** Verbs whose object is named by a predicate: "described it as …", "called the attack …", "hailed what he called …". */
export const namingVerbs = words(
  'call describe dub label brand term characterize characterise hail tout denounce condemn praise herald portray',
)

/** Verbs that give whom the words were told: with an object that is an agency, it passes them on. */
export const tellingVerbs = words('tell inform brief assure remind notify advise warn')

/** Prepositions that name a source: "according to X", "per X". */
export const sourcePrepositions = [
  'according to',
  'in the words of',
  'as per',
  'per',
  'citing',
  'quoting',
  'as reported by',
]

/** Adverbs and participles that leave a claim to nobody in particular. */
export const hearsayAdverbs = words('reportedly allegedly purportedly supposedly ostensibly')

/** Adjectives of the same kind: "an alleged attack", "the reported capture". */
export const hearsayAdjectives = words('alleged reported purported supposed')

/** Nouns that hold words: "a statement that …", "the claim by X that …", "in a statement". */
export const speechNouns = words(`
  statement claim report announcement allegation warning declaration comment remark assertion accusation denial
  admission confirmation message tweet post speech interview letter communique communiqué bulletin briefing
  testimony assessment estimate promise pledge vow threat prediction suggestion insistence belief view opinion
  argument revelation hint acknowledgement acknowledgment acknowledgment demand call appeal hope fear suspicion
  conclusion disclosure boast complaint reminder release editorial video recording dispatch`)

/** Texts that speak as if they were persons: "the statement added", "a report said". */
export const textSources = words(`
  statement report announcement communique communiqué letter message tweet post bulletin release document note
  study survey poll article editorial dispatch paper video recording figures data broadcast footage estimate
  assessment website page account`)

/** Subjects of impersonal passives: "it was reported that". */
export const impersonalSubjects = words('it there')

/** Verbs with which a country's name or capital stands for its government, besides the verbs of speech. */
export const decisionVerbs = words(`
  launch begin start send deploy withdraw pull support back attack invade bomb strike hit target fire shell
  shoot carry conduct close open recognize recognise sign join lead help supply provide arm train fund finance
  intervene impose lift annex occupy seize capture retake take control hold lose win fight defeat retaliate
  respond agree refuse want seek try plan intend negotiate broker mediate host ban sanction arrest detain expel
  release kill destroy ask push pressure veto vote ratify decide act move step build use carry want pledge
  consider regard view see prepare mobilize mobilise escalate halt suspend stop resume continue end declare
  summon recall cut sever restore normalise normalize oppose protest blame fail allow permit grant offer`)

/** Verbs whose object may be a country as an actor: "accused Russia of …". */
export const addressVerbs = words(`
  accuse blame urge ask call condemn criticize criticise thank praise warn tell support back attack fight
  threaten persuade press pressure pressurise help arm fund join confront sanction denounce allow invite`)
