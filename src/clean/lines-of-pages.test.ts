import { describe, expect, test } from 'vitest'
import { isCaption, sameLine, wholeOf } from './captions.ts'
import { isAppeal, isFurniture, isSectionEnd, isTeaser, unglue } from './furniture.ts'
import { bylineOf, readHeadLine } from './head-lines.ts'
import { linesOfText } from './lines.ts'
import { tidyTitle, withoutSiteName } from './title.ts'

describe('furniture', () => {
  test.each([
    ['Accessibility links'],
    ['XS'],
    ['Remember meForgot password?'],
    ['Log in with Twitter'],
    ['Share on Facebook'],
    ['Copyright 2016 Tirna Daily. All rights reserved.'],
    ['12'],
    ['***'],
    ['Tags: Marsa, Front'],
    ['This website uses cookies to improve your experience while you navigate through the website.'],
  ])('%s', line => {
    expect(isFurniture(line)).toBe(true)
  })
  test.each([
    ['Troops enter Marsa'],
    ['The town is under siege.'],
    ['More on the way, says army'],
    ['Go to the hills, the commander told his men on Friday.'],
    ['Print workers strike in Tirna'],
    ['Home ministry denies loss of Marsa'],
  ])('not %s', line => {
    expect(isFurniture(line)).toBe(false)
  })
})

describe('announcements of other stories', () => {
  test.each([
    ['More news: Parliament votes'],
    ['Read more: The lake war'],
    ['READ ALSO | Ten years on'],
    ['Related: the siege'],
  ])('%s', line => {
    expect(isTeaser(line)).toBe(true)
  })
  test.each([
    ['The general: we will hold Marsa'],
    ['Related to this, the army said: no.'],
    ['Marsa: a town between two fronts'],
  ])('not %s', line => {
    expect(isTeaser(line)).toBe(false)
  })
  test.each([
    ['Related News', true],
    ['Popular News', true],
    ['Comments (12)', true],
    ['More Tirna Daily stories', true],
    ['Latest fighting leaves ten dead', false],
  ])('section end %s: %s', (line, expected) => {
    expect(isSectionEnd(line)).toBe(expected)
  })
  test.each([
    ['Follow our reporter on Twitter @tirna.', true],
    ['Sign up for our weekly newsletter.', true],
    ['Join the army on the hill, he told them, and they did.', false],
    ['Follow the road north and you reach Marsa.', false],
  ])('appeal %s: %s', (line, expected) => {
    expect(isAppeal(line)).toBe(expected)
  })
})

describe('captions', () => {
  test.each([
    ['FILE - A child stands beside a well in Qasra, March 2, 2014.'],
    ['Militia fighters fire a cannon near Marsa, May 3, 2016.'],
    ['Smoke rises over Marsa in an image from video released Thursday.'],
    ['Soldiers in the square. (AP Photo/Jo Writer)'],
    ['AFP / JO WRITER'],
    ['A picture taken on May 5, 2016 shows the bridge'],
  ])('%s', line => {
    expect(isCaption(line)).toBe(true)
  })
  test.each([
    ['Troops entered the town on May 3, 2016.'],
    ['The war began on March 15, 2011.'],
    ['He said the file photo was a forgery, according to the ministry.'],
    ['Fighters hold three villages north of the town.'],
  ])('not %s', line => {
    expect(isCaption(line)).toBe(false)
  })
  test('two copies of a caption are one', () => {
    const cut = 'Soldiers and militiamen walk towards the centre of Mar...'
    const whole = 'Soldiers and militiamen walk towards the centre of Marsa on May 6, 2016'
    expect(sameLine(cut, whole)).toBe(true)
    expect(wholeOf(cut, whole)).toBe(whole)
    expect(sameLine('Smoke over Marsa, May 5  2016', 'Smoke over Marsa, May 5, 2016')).toBe(true)
    expect(sameLine('Smoke over Marsa', 'Smoke over Qasra')).toBe(false)
  })
})

describe('date and writer lines', () => {
  test.each([
    ['Saturday, May 7, 2016 - 16:51', '2016-05-07T16:51', null, null],
    ['By AFP     May 6, 2016 in World', '2016-05-06', 'AFP', 'AFP'],
    [
      'By Jo Writer and Ann de Other, Associated Press',
      null,
      'Jo Writer and Ann de Other, Associated Press',
      'AP',
    ],
    ['Posted on April 19, 2017 by Tirna Desk', '2017-04-19', null, null],
  ])('%s', (line, published, byline, agency) => {
    const read = readHeadLine(line)
    expect(read?.published?.time.from ?? null).toBe(published)
    expect(read?.byline ?? null).toBe(byline)
    expect(read?.agency ?? null).toBe(agency)
  })
  test('an update is not the publication', () => {
    const read = readHeadLine('Published: 3 May 2016 10:00, updated: 4 May 2016 11:00')
    expect([read?.published?.day, read?.updated?.day]).toEqual(['2016-05-03', '2016-05-04'])
  })
  test.each([
    ['The army took the town on May 6, 2016, after two days of fighting with the Front.'],
    ['Troops enter Marsa'],
    ['By Friday the town had fallen.'],
  ])('not %s', line => {
    expect(readHeadLine(line)).toBeNull()
  })
  test.each([['By Friday, troops held the hill'], ['By the lake'], ['by and large']])(
    '%s is no byline',
    line => {
      expect(bylineOf(line)).toBeNull()
    },
  )
})

describe('headlines', () => {
  test.each([
    ['article imageTroops enter Marsa', 'Troops enter Marsa'],
    ['title: Troops enter Marsa', 'Troops enter Marsa'],
    ['McKinley visits Marsa', 'McKinley visits Marsa'],
    ['iPhone sales rise', 'iPhone sales rise'],
  ])('%s', (title, expected) => {
    expect(tidyTitle(title)).toBe(expected)
    expect(unglue('VideoTroops enter')).toBe('Troops enter')
  })
  test.each([
    ['Troops enter Marsa | The Lake Courier', 'The Lake Courier', 'Troops enter Marsa'],
    ['Troops enter Marsa - lakecourier', 'lakecourier.example', 'Troops enter Marsa'],
    ['Tirna Daily - Troops enter Marsa', 'Tirna Daily', 'Troops enter Marsa'],
    ['Marsa - a town between fronts', 'Tirna Daily', 'Marsa - a town between fronts'],
  ])('%s of %s', (title, outlet, expected) => {
    expect(withoutSiteName(title, outlet, null)).toBe(expected)
  })
})

describe('hard-wrapped lines', () => {
  test('are joined', () => {
    const text = [
      'Government forces took the towns of Upper and Lower Dersim and of',
      'Marsa on Monday as their long-awaited offensive began, and went on',
      'to the river, the general staff said in a statement. Nobody there',
      'was hurt.',
    ].join('\n')
    expect(linesOfText(text)).toHaveLength(1)
  })
  test('headlines and short lines are not', () => {
    expect(linesOfText('Troops enter Marsa\nFront denies it\nMarkets fall')).toHaveLength(3)
  })
})
