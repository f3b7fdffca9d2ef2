import { describe, expect, test } from 'vitest'
import { findFullDates, slashOrderOf } from './full-dates.ts'

describe('findFullDates', () => {
  test.each([
    ['Saturday, May 7, 2016 - 16:51', '2016-05-07T16:51'],
    ['By AFP     May 6, 2016 in World', '2016-05-06'],
    ['Wed 05 Apr 2017', '2017-04-05'],
    ['Fri 07 Apr 2017 at 0914', '2017-04-07T09:14'],
    ['August 13 2016 2037 UTC+3', '2016-08-13T20:37'],
    ['Last updated at Apr 092017', '2017-04-09'],
    ['Nov. 3rd, 2017 at 4:40 p.m. EDT', '2017-11-03T16:40'],
    ['the 3rd of November 2017', '2017-11-03'],
    ['2017-11-03T10:05:00+02:00', '2017-11-03T10:05'],
    ['Fri, 03 Nov 2017 10:00:00 GMT', '2017-11-03T10:00'],
    ['Published: 20:44 EDT, 3 November 2017', '2017-11-03T20:44'],
    ['7:41 AM ET, Sat November 4, 2017', '2017-11-04T07:41'],
    ['21.08.2013', '2013-08-21'],
    ['31/01/2016', '2016-01-31'],
    ['Sunday 05/06/2016', '2016-06-05'],
    ['on November 2  2017', '2017-11-02'],
    ['Publié le 1er août 2018 à 14h30', '2018-08-01'],
    ['9 de noviembre de 2018', '2018-11-09'],
    ['9. März 2018', '2018-03-09'],
    ['9 Kasım 2018 Cuma', '2018-11-09'],
    ['9 ноября 2018, 14:30', '2018-11-09T14:30'],
    ['9 листопада 2018 р.', '2018-11-09'],
    ['الجمعة 9 نوفمبر 2018', '2018-11-09'],
    ['٩ تشرين الثاني/نوفمبر ٢٠١٨', '2018-11-09'],
  ])('%s', (text, expected) => {
    expect(findFullDates(text).map(date => date.time.from)).toEqual([expected])
  })

  test.each([
    ['1396/8/13 16:26'],
    ['03/04/2017'],
    ['February 30, 2017'],
    ['in November 2017'],
    ['UN resolution 2254'],
    ['version 2017.13.45'],
    ['3 May'],
  ])('%s is no full date', text => {
    expect(findFullDates(text)).toEqual([])
  })

  test('a span covers weekday and time', () => {
    const text = 'Posted Friday, May 6, 2016 at 10:30, by us'
    const [date] = findFullDates(text)
    expect(text.slice(date?.start, date?.end)).toBe('Friday, May 6, 2016 at 10:30')
  })
})

describe('slashOrderOf', () => {
  test.each([
    ['03/11/2017 and 14/11/2017', 'day first'],
    ['11/03/2017 and 11/14/2017', 'month first'],
    ['Issued on: 03/11/2017. A picture of November 2, 2017', 'day first'],
    ['03/11/2017', undefined],
    ['no date', undefined],
  ])('%s', (text, expected) => {
    expect(slashOrderOf(text)).toBe(expected)
  })
})
