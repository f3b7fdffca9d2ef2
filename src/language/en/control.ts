import type { ControlEffect } from '../../model/claim.ts'
import { type ControlFrame, row } from './control-frame.ts'

export type { ControlFrame, Slot } from './control-frame.ts'

/** The order counts: of the frames that fit one trigger, the first wins. */
// biome-ignore format: a table is read by its columns
export const controlFrames: readonly ControlFrame[] = [
  // Light verbs: the object says it.
  row('take control', 'captures', 'verb', 'take seize gain regain wrest assume win establish secure retake complete recover', { place: 'object>of, object>over, object>in, of, over, context', actor: 'subject', opponent: 'from, object>from' }, { objects: ['control', 'possession', 'charge', 'hold'] }),
  row('lose control', 'loses', 'verb', 'lose cede relinquish surrender', { place: 'object>of, object>over, object>in, of', actor: 'subject' }, { objects: ['control', 'hold', 'grip', 'foothold', 'possession'] }),
  row('have control', 'holds', 'verb', 'have keep maintain retain exercise hold tighten consolidate', { place: 'object>of, object>over, object>in, object>on, of, over, in', actor: 'subject' }, { objects: ['control', 'hold', 'grip', 'foothold', 'presence'] }),
  row('restore control', 'captures', 'verb', 'restore reassert reimpose', { place: 'object>over, object>of, object>to, object>in, over, to, in', actor: 'subject' }, { objects: ['control', 'security', 'stability', 'authority'] }),
  row('raise flag', 'captures', 'verb', 'raise hoist', { place: 'over, in, on, object>over, object>in', actor: 'subject' }, { objects: ['flag'] }),
  row('have in hands', 'holds', 'verb', 'have keep hold', { place: 'object', actor: 'subject' }, { oblique: ['hand', 'power', 'control', 'grip'], needsActor: true }),
  row('flag flies', 'captures', 'verb', 'fly wave flutter', { place: 'over, in, on, above', actor: 'subject<owner' }, { subjects: ['flag', 'banner'], needsActor: true }),
  row('see fighting', 'contests', 'verb', 'see witness experience', { place: 'subject' }, { objects: ['fighting', 'fight', 'clash', 'battle', 'combat'] }),
  row('shaken by fighting', 'contests', 'verb', 'shake rock grip', { place: 'object' }, { oblique: ['fighting', 'fight', 'clash', 'battle', 'combat'] }),
  row('break siege', 'lifts siege', 'verb', 'break lift end breach ease relieve loosen smash', { place: 'object>of, object>on, object>around, object>near, object>in, on, around, of, where, object<place', actor: 'subject', opponent: 'object>by, object<owner, by' }, { objects: ['siege', 'blockade', 'encirclement'] }),
  row('open road', 'lifts siege', 'verb', 'open reopen re-open secure punch', { place: 'object>to, object>into, to, into', actor: 'subject' }, { objects: ['road', 'route', 'corridor', 'highway', 'way', 'line'], needsActor: true }),
  row('relieve', 'lifts siege', 'verb', 'relieve', { place: 'object', actor: 'subject' }, { needsActor: true }),
  row('lay siege', 'besieges', 'verb', 'lay impose tighten maintain enforce set', { place: 'to, on, around, over, object>on, object>of, object>to, object>around, object>in', actor: 'subject' }, { objects: ['siege', 'blockade', 'encirclement', 'cordon', 'noose'], needsActor: true }),
  row('cut road', 'besieges', 'verb', 'cut sever block close', { place: 'object>to, object>into, to, object', actor: 'subject' }, { objects: ['line', 'road', 'route', 'highway', 'supply', 'lifeline'], needsActor: true }),
  row('make gains', 'enters', 'verb', 'make achieve score claim attempt report', { place: 'in, into, object>in, object>into, where', actor: 'subject', opponent: 'against, object>against' }, { objects: ['gain', 'advance', 'inroad', 'progress', 'push', 'incursion', 'headway'], extent: 'part', needsActor: true }),
  row('gain entry', 'enters', 'verb', 'gain', { place: 'object>to, object>in, object>into, in, where', actor: 'subject', opponent: 'against, from' }, { objects: ['entry', 'ground', 'foothold'], extent: 'part', needsActor: true }),
  row('lose ground', 'loses', 'verb', 'lose', { place: 'object>in, in, object>around, around, where', actor: 'subject' }, { objects: ['ground', 'territory'], extent: 'part', needsActor: true }),
  row('launch assault', 'captures', 'verb', 'launch begin start mount open resume unleash continue announce press stage wage prepare renew intensify attempt conduct', { place: 'object>on, object>against, object>for, object>in, object>into, object>towards, on, against, for, object>across, where', actor: 'subject' }, { objects: ['assault', 'offensive', 'advance', 'push', 'counteroffensive', 'counter-offensive'], force: 'plans', needsActor: true }),
  row('launch operation', 'captures', 'verb', 'launch begin start mount open resume unleash conduct', { place: 'object>for, object>against, object>in, for, against, in', actor: 'subject' }, { objects: ['operation', 'campaign'], force: 'plans' }),

  // Verbs with a particle.
  row('drive out', 'captures', 'verb', 'drive push force kick flush clear chase root throw smoke', { place: 'out of, from, of', actor: 'subject', opponent: 'object' }, { particles: ['out', 'away', 'back'], withoutActor: 'loses' }),
  row('take over', 'captures', 'verb', 'take', { place: 'object, over', actor: 'subject', opponent: 'from' }, { particles: ['over', 'back'], needsActor: true }),
  row('win back', 'captures', 'verb', 'win get', { place: 'object', actor: 'subject', opponent: 'from' }, { particles: ['back'] }),
  row('hand over', 'captures', 'verb', 'hand turn give', { place: 'object', actor: 'to', opponent: 'subject' }, { particles: ['over', 'back', 'up'], needsActor: true }),
  row('pull out', 'loses', 'verb', 'pull fall move get', { place: 'from, out of, of', actor: 'subject' }, { particles: ['out', 'back', 'away'], needsActor: true, forceObject: true }),
  row('give up', 'loses', 'verb', 'give', { place: 'object', actor: 'subject' }, { particles: ['up'], needsActor: true }),
  row('cut off', 'besieges', 'verb', 'cut seal block', { place: 'object, object>to, object>into', actor: 'subject' }, { particles: ['off'] }),
  row('close to', 'captures', 'verb', 'move come edge inch advance push draw get', { place: 'to', actor: 'subject' }, { particles: ['closer', 'near', 'nearer'], force: 'plans', needsActor: true }),
  row('close in', 'captures', 'verb', 'close', { place: 'on', actor: 'subject' }, { particles: ['in'], force: 'plans', needsActor: true }),

  // Verbs that say it alone.
  row('capture', 'captures', 'verb', 'capture seize retake recapture liberate conquer overrun reconquer reclaim regain annex', { place: 'object', actor: 'subject', opponent: 'from' }),
  row('occupied', 'holds', 'verb', 'occupy', { place: 'object', actor: 'subject' }, { state: true, needsActor: true }),
  row('occupy', 'captures', 'verb', 'occupy', { place: 'object', actor: 'subject', opponent: 'from' }, { state: false }),
  row('recover', 'captures', 'verb', 'recover secure grab snatch wrest win', { place: 'object', actor: 'subject', opponent: 'from' }, { needsActor: true }),
  row('free', 'captures', 'verb', 'free clear cleanse purge rid', { place: 'object', actor: 'subject', opponent: 'of, from' }),
  row('take', 'captures', 'verb', 'take', { place: 'object', actor: 'subject', opponent: 'from' }, { needsActor: true, notObjects: ['part', 'place', 'position', 'side', 'step', 'street', 'field', 'ground', 'center', 'centre', 'stage', 'road', 'route', 'action', 'advantage'] }),
  row('fall', 'captures', 'verb', 'fall', { place: 'subject', actor: 'to, into, under' }),
  row('come under', 'captures', 'verb', 'come pass return go', { place: 'subject', actor: 'under, into, to' }, { oblique: ['control', 'hand', 'rule', 'grip'], needsActor: true }),
  row('bring under', 'captures', 'verb', 'bring put place return', { place: 'object', actor: 'under, subject' }, { oblique: ['control', 'rule'], needsActor: true }),
  row('expel', 'captures', 'verb', 'expel oust evict dislodge eject remove rout drive push force flush chase repulse repel', { place: 'from, out of', actor: 'subject', opponent: 'object' }, { withoutActor: 'loses', forceObject: true }),
  row('defeat in', 'captures', 'verb', 'defeat crush', { place: 'in', actor: 'subject', opponent: 'object' }, { needsActor: true }),
  row('squeeze into', 'holds', 'verb', 'squeeze confine corner restrict hem push pin limit reduce', { place: 'into, to, in', actor: 'object' }, { needsActor: true }),
  row('lose to', 'captures', 'verb', 'lose cede surrender', { place: 'object', actor: 'to, object>to', opponent: 'subject' }, { withoutActor: 'loses' }),
  row('withdraw', 'loses', 'verb', 'withdraw retreat flee evacuate redeploy escape', { place: 'from', actor: 'subject' }, { noPersons: true, needsActor: true, forceObject: true }),
  row('withdraw after', 'loses', 'verb', 'withdraw retreat', { place: 'above, scene', actor: 'subject' }, { noPersons: true, needsActor: true, forceObject: true }),
  row('pull out of there', 'loses', 'verb', 'pull fall', { place: 'above, scene', actor: 'subject' }, { particles: ['out', 'back'], noPersons: true, needsActor: true, forceObject: true }),
  row('redeploy outside', 'loses', 'verb', 'redeploy reposition relocate', { place: 'outside, outside of', actor: 'subject, object' }, { needsActor: true }),
  row('abandon', 'loses', 'verb', 'abandon vacate flee evacuate quit leave', { place: 'object', actor: 'subject' }, { noPersons: true, needsActor: true }),
  row('hold', 'holds', 'verb', 'control hold retain dominate rule administer govern', { place: 'object', actor: 'subject' }, { notObjects: ['post', 'position', 'office', 'seat', 'line', 'border', 'talk', 'meeting'] }),
  row('defend', 'holds', 'verb', 'defend', { place: 'object', actor: 'subject' }, { needsActor: true }),
  row('go to', 'captures', 'verb', 'go', { place: 'subject', actor: 'to' }, { needsActor: true, armedOnly: true }),
  row('left to', 'holds', 'verb', 'leave', { place: 'object', actor: 'to' }, { state: true, needsActor: true }),
  row('belong to', 'holds', 'verb', 'belong', { place: 'subject', actor: 'to' }, { needsActor: true }),
  row('hole up', 'holds', 'verb', 'hole dig', { place: 'in, inside', actor: 'subject' }, { particles: ['up', 'in'], needsActor: true }),
  row('enter', 'enters', 'verb', 'enter storm penetrate infiltrate re-enter reenter', { place: 'object, into, to', actor: 'subject' }, { noPersons: true, needsActor: true }),
  row('move towards', 'captures', 'verb', 'move push press head thrust', { place: 'towards, toward', actor: 'subject' }, { noPersons: true, needsActor: true, force: 'plans', selfMoved: true }),
  row('assault', 'captures', 'verb', 'assault', { place: 'object', actor: 'subject' }, { needsActor: true, force: 'plans' }),
  row('enter into', 'enters', 'verb', 'advance push break move thrust fight burst drive pour sweep sneak infiltrate roll go get come slip march cross', { place: 'into, inside, deeper into, onto', actor: 'subject' }, { noPersons: true, needsActor: true, selfMoved: true }),
  row('advance on', 'captures', 'verb', 'advance march', { place: 'on, upon, towards, toward, to', actor: 'subject' }, { needsActor: true, force: 'plans' }),
  row('advance in', 'enters', 'verb', 'advance', { place: 'in, inside, where', actor: 'subject' }, { needsActor: true, extent: 'part' }),
  row('reach', 'enters', 'verb', 'reach', { place: 'object', actor: 'subject' }, { noPersons: true, needsActor: true, extent: 'surroundings' }),
  row('attack', 'captures', 'verb', 'attack', { place: 'object', actor: 'subject' }, { wholeOnly: true, needsActor: true, force: 'plans' }),
  row('besiege', 'besieges', 'verb', 'besiege encircle surround blockade', { place: 'object', actor: 'subject' }, { notForms: ['surrounding'] }),
  row('fight for', 'contests', 'verb', 'fight battle clash engage', { place: 'for, over, in, inside, around, near, at, on, where', actor: 'between, subject', opponent: 'with, against, object' }, { needsActor: true, armedOnly: true }),
  row('repel from', 'contests', 'verb', 'engage pit', { place: 'in, inside, around, near, where', actor: 'object, subject', opponent: 'against, with' }, { oblique: ['clash', 'battle', 'fighting', 'combat', 'fight'], needsActor: true }),
  row('contest', 'contests', 'verb', 'contest dispute', { place: 'object', actor: 'subject' }, { needsActor: true }),
  row('divide', 'holds', 'verb', 'divide split', { place: 'object', actor: 'between, subject' }, { needsActor: true, each: true }),

  // Nouns.
  row('recapture of', 'captures', 'noun', 'capture recapture seizure liberation reconquest takeover conquest retaking occupation annexation', { place: 'of, owner', actor: 'by, owner', opponent: 'from' }),
  row('fall of', 'captures', 'noun', 'fall', { place: 'of, owner', actor: 'to' }),
  row('loss of', 'loses', 'noun', 'loss', { place: 'of', actor: 'owner, by' }, { needsActor: true }),
  row('entry into', 'enters', 'noun', 'entry', { place: 'into, to', actor: 'owner, of, by' }, { needsActor: true }),
  row('withdrawal from', 'loses', 'noun', 'withdrawal retreat pullout pull-out pullback expulsion', { place: 'from', actor: 'owner, of, by' }, { needsActor: true }),
  row('withdrawal announced', 'loses', 'noun', 'withdrawal retreat pullout pull-out pullback', { place: 'from', actor: 'verb.subject' }, { governors: ['announce', 'order', 'begin', 'start', 'complete', 'confirm', 'make', 'stage', 'carry', 'finish', 'admit'], needsActor: true }),
  row('stronghold', 'holds', 'noun', 'stronghold bastion foothold enclave redoubt citadel heartland holdout', { place: 'of, self, in, inside, across', actor: 'owner, of' }, { needsActor: true, inside: 'part' }),
  row('capital of group', 'holds', 'noun', 'capital headquarters', { place: 'self, of', actor: 'owner' }, { needsActor: true }),
  row('under control', 'holds', 'noun', 'control grip rule occupation', { place: 'host', actor: 'owner, of, by' }, { marker: ['under'], notGovernors: ['come', 'bring', 'put', 'place', 'return', 'pass', 'go', 'fall'], needsActor: true }),
  row('in control', 'holds', 'noun', 'control charge', { place: 'of, over', actor: 'host' }, { marker: ['in'], needsActor: true }),
  row('in the hands', 'holds', 'noun', 'hand', { place: 'host', actor: 'of, owner' }, { marker: ['in'], needsActor: true }),
  row('control of', 'holds', 'noun', 'control', { place: 'of, over', actor: 'owner, by' }, { needsActor: true }),
  row('under siege', 'besieges', 'noun', 'siege blockade', { place: 'host', actor: 'owner, by, verb.by' }, { marker: ['under'] }),
  row('siege broken', 'besieges', 'noun', 'siege blockade encirclement', { place: 'of, on, around, in, over', actor: 'by, owner' }, { governors: ['break', 'lift', 'end', 'breach', 'ease', 'relieve', 'loosen', 'smash'], needsActor: true }),
  row('siege', 'besieges', 'noun', 'siege seige encirclement blockade', { place: 'of, on, around, in, over, owner, verb.object, verb.in', actor: 'by, owner, verb.subject' }, { notNamed: true, notGovernors: ['break', 'lift', 'end', 'breach', 'ease', 'relieve', 'loosen', 'smash'] }),
  row('offensive on', 'captures', 'noun', 'offensive assault advance push counteroffensive', { place: 'on, against, towards, toward, upon', actor: 'owner, by, verb.subject' }, { needsActor: true, force: 'plans' }),
  row('offensive in', 'captures', 'noun', 'offensive counteroffensive', { place: 'in, across', actor: 'owner, by' }, { needsActor: true, force: 'plans' }),
  row('attack repelled', 'captures', 'noun', 'attack assault offensive attempt advance counterattack raid', { place: 'on, against, at, in, where', actor: 'by, owner' }, { force: 'plans', governors: ['repel', 'repulse', 'foil', 'thwart', 'rebuff', 'beat', 'fend', 'withstand'], ownActor: true }),
  row('advance in', 'enters', 'noun', 'advance gain incursion push inroad', { place: 'in, into, inside, near', actor: 'owner, by, verb.subject' }, { needsActor: true, extent: 'part' }),
  row('battle goes on', 'contests', 'noun', 'battle fighting fight clash combat', { place: 'for, over, in, inside, around, near, at, along, where, verb.where, order', actor: 'between, verb.between, owner, by', opponent: 'with, against, verb.with, verb.against' }, { governors: ['rage', 'continue', 'resume', 'intensify', 'stop', 'end', 'cease', 'subside', 'escalate', 'take', 'break', 'erupt', 'report', 'go', 'spread', 'spill', 'flare', 'occur', 'last', 'centre', 'center', 'focus', 'shift', 'ongoing', 'be', 'become', 'grow', 'begin', 'start', 'persist', 'drag', 'see', 'witness'], armedOnly: true, notNamed: true }),
  row('battle for', 'contests', 'noun', 'battle fighting clash fight combat skirmish firefight gunfight gunbattle', { place: 'for, over, in, inside, around, of, near, at, along, where, verb.where, order', actor: 'between, verb.between, owner, by', opponent: 'with, against, verb.with, verb.against' }, { needsActor: true, armedOnly: true, notNamed: true }),
  row('killed in battle', 'contests', 'noun', 'battle fighting clash fight combat skirmish firefight gunfight gunbattle', { place: 'for, over, in, inside, around, of, near, at, along, where, verb.where, order', actor: 'verb.subject, verb.object', opponent: 'with, against, verb.with, verb.against' }, { governors: ['kill', 'die', 'wound', 'injure', 'lose', 'engage', 'fight', 'wage', 'lock', 'trap', 'pit'], needsActor: true, armedOnly: true, notNamed: true }),
]

/** Second part of a compound that gives control to the first: "IS-held village", "army-controlled". */
export const controlCompounds: Readonly<Record<string, ControlEffect>> = {
  held: 'holds',
  controlled: 'holds',
  occupied: 'holds',
  ruled: 'holds',
  run: 'holds',
  dominated: 'holds',
  besieged: 'besieges',
  captured: 'captures',
  seized: 'captures',
}

/** Adjectives that say what is done to a place, without saying by whom: "the besieged town". */
export const controlAdjectives: Readonly<Record<string, ControlEffect>> = {
  occupied: 'holds',
  besieged: 'besieges',
  blockaded: 'besieges',
  encircled: 'besieges',
}

/** Nouns that cut a part out of the place named after them. */
export const partNouns = new Set(
  'part half most rest district neighbourhood neighborhood quarter swathe chunk portion side remainder section area sector street building percent cent % third two-thirds much many territory pocket part majority bulk stretch corner zone'.split(
    ' ',
  ),
)

/** Nouns for what lies about a place. */
export const surroundingNouns = new Set(
  'outskirt outskirts edge surroundings surrounding vicinity countryside suburb gate approach village town settlement position hill farm hamlet road'.split(
    ' ',
  ),
)

/** Nouns and pronouns for all of a place. */
export const wholeNouns = new Set('all whole entirety everything'.split(' '))

/** Adverbs and adjectives that make a place whole or a part of it. */
export const partAdverbs = new Set('partially partly'.split(' '))

/** Nouns for something a force does: who does it is whoever owns or runs it. */
export const operationNouns = new Set(
  'operation offensive campaign assault attack advance push raid drive bid effort battle fight mission attempt strike bombardment counteroffensive counter-offensive counterattack incursion invasion plan goal aim objective claim siege encirclement blockade'.split(
    ' ',
  ),
)

/** Nouns for the people of a force: "fighters of X", "members of X". */
export const memberNouns = new Set(
  'fighter force troop soldier member militant unit army military gunman militiaman militia jihadist insurgent rebel commander ally brigade battalion group wing element recruit gang'.split(
    ' ',
  ),
)

/** Nouns for power over a place: who has it is whoever owns the noun ("under the control of the army"). */
export const powerNouns = new Set('control hand grip rule possession authority'.split(' '))
