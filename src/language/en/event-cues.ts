/**
 * Words that speak for a kind of event or a part of one, by lemma or by a pair of lemmas. Several together tell
 * the type: protest and live fire, withdrawal and entry. A word may stand in several lists.
 */
export const eventCues: { readonly [cue: string]: string } = {
  'air strike':
    'airstrike, warplane, fighter jet, air strike, air raid, airplane, aircraft, jet, drone, helicopter, bomber, barrel bomb, air force, bombing raid, aerial, sortie, uav',
  artillery:
    'shell, shelling, artillery, mortar, rocket, missile, howitzer, tank, barrage, bombardment, ballistic missile, rocket attack, projectile, grad, katyusha, cross-border',
  'remote explosive':
    'ied, landmine, mine, roadside bomb, roadside, explosive device, improvise, car bomb, booby, booby-trap, blast, explosion, detonate, bomb, bomb blast, bombing, parcel bomb, magnetic, plant',
  'suicide bomb':
    'suicide, bomber, suicide bomber, suicide attack, vest, explosive belt, blow himself, kamikaze',
  grenade: 'grenade, hurl, lob, hand grenade, grenade attack',
  chemical:
    'gas, chemical, chlorine, sarin, mustard, nerve, poisonous, toxic, novichok, chemical weapon, suffocation, phosphorus, poison, vx, opcw',
  clash:
    'clash, battle, fight, fighting, firefight, gunfight, gunbattle, gun battle, encounter, exchange fire, skirmish, combat, repel, ambush, engage, raid, offensive, shootout, fierce',
  attack:
    'gunman, gunmen, massacre, shoot dead, open fire, shooting, kill, murder, assassinate, stab, slaughter, herdsman, assailant, behead, execute, assassination, armed man, indiscriminately, attacker',
  abduction:
    'abduct, kidnap, abduction, kidnapping, kidnapper, hostage, ransom, disappear, disappearance, missing, captive, whereabouts',
  'sexual violence':
    'rape, rapist, molest, sexual, sexually, gang-rape, gang rape, harassment, assault sexually, paedophile',
  protest:
    'protest, protester, protestor, demonstration, demonstrator, rally, march, marcher, strike, sit-in, vigil, picket, activist, crowd, slogan, placard, unrest, chant, rallies, uprising, gather',
  peaceful:
    'peaceful, peacefully, vigil, strike, march, rally, hunger, sit-in, solidarity, candlelight, banner, demand, picket, slogan',
  'riot control':
    'tear gas, teargas, water cannon, pepper, pepper-spray, baton, disperse, rubber bullet, riot police, lathi, stun, crowd control, suppress, dispersal, detain protester, arrest protester, halt, break up, crack',
  'live fire':
    'live ammunition, live round, live bullet, live fire, bullet, gunfire, shoot, open fire, crackdown, excessive force, brutally, killing protester, lethal, violently, shot',
  riot: 'riot, rioter, violent, clash police, throw, stone, pelt, petrol bomb, molotov, bottle, firework, rock, vandalise, vandalize, mob, turn violent, barricade, torch, hurl, violence, set fire, brick, fire firecracker',
  mob: 'mob, lynch, vigilante, vigilantism, angry, villager, stick, rod, machete, beat, thrash, lynching, community, brawl, rival, resident, communal, fulani',
  destruction:
    'loot, looting, arson, torch, burn, vandalise, vandalize, destroy property, shop, demolish, ransack, vandal, set ablaze, house, set fire, property, store, burnt, destruction, graffiti, demolition',
  agreement:
    'agreement, ceasefire, truce, peace talk, peace, deal, sign, negotiate, negotiation, accord, talk, prisoner swap, exchange prisoner, treaty, agree, cease-fire, swap, release prisoner, dialogue, armistice, prisoner',
  arrest:
    'arrest, detain, detention, apprehend, custody, round, nab, jail, suspect, imprison, detainee, arrested, wanted, handcuff, crackdown',
  'group change':
    'defect, defection, deploy, deployment, reinforcement, redeploy, amass, troop, merge, split, exercise, drill, convoy, join, arrive, withdraw, lay down, surrender, recruit, fortify, mobilise, mobilize, dispatch, batch, border, move troop, military plane',
  weapons:
    'seize, seizure, weapon, ammunition, firearm, cache, pistol, rifle, gun, defuse, confiscate, recover, stash, disarm, explosive, intercept, arms, haul, discover, find, round, neutralise, cartridge, bullet, foil, unexploded, bomb squad, disposal',
  base: 'base, post, headquarters, camp, observation post, military base, establish, set up, outpost, checkpoint, barracks, observation, build, construct',
  capture:
    'capture, recapture, retake, seize, liberate, control, take control, regain, regain control, overrun, territory, village, town, advance, drive out, purge, free, clear, take over, push back, fall, wrest, gain',
  withdrawal:
    'withdraw, withdrawal, pull out, pull, vacate, retreat, hand over, handover, evacuate, abandon, leave, transfer, resistance, without fight',
  responsibility:
    'responsibility, claim responsibility, responsible, deny, accuse, blame, credit, take credit, denial, accusation, allege, condemn, involvement, behind',
  diplomacy:
    'sanction, diplomat, ambassador, embassy, expel, summon, foreign minister, foreign ministry, recall, envoy, bilateral, visa, tie, relation, foreign, diplomatic, minister, president, united nations, expulsion, consulate',
  crime:
    'smuggle, smuggling, trafficking, traffic, drug, cocaine, counterfeit, gang, robbery, rob, bank, robber, cartel, launder, heroin, corruption, fraud, theft, marijuana, bribe, mafia, thief, scam, steal, cannabis, racket, narcotic, thug',
  'natural disaster':
    'earthquake, flood, storm, hurricane, typhoon, cyclone, landslide, wildfire, drought, tsunami, tornado, volcano, eruption, heavy rain, magnitude, flooding, avalanche, quake, lightning, rain, bushfire, snow, epidemic, monsoon, heatwave',
  accident:
    'crash, fire, spill, leak, collapse, accident, derail, plane crash, chemical spill, capsize, nuclear, plant, blaze, firefighter, oil, ferry, sink, crew, contamination, train, explosion plant, toxin, factory, warehouse, pipeline, airline, power plant, gas leak, smoke, hazardous',
  police: 'police, policeman, officer, cop, security force, riot police, constable, law enforcement',
  state:
    'army, government force, troop, security force, military, syrian army, regime, army unit, force, soldier, government troop, paramilitary, regime force',
  insurgent:
    'militant, rebel, jihadist, terrorist, insurgent, fighter, taliban, houthi, guerrilla, gunman, extremist, islamist, separatist, militia, hezbollah, isil, isis, islamic state, opposition force, al-shabab, al-shabaab',
  civilian:
    'civilian, villager, resident, woman, child, man, student, girl, boy, farmer, tourist, family, journalist',
}
