import { describe, expect, test } from 'vitest'
import { eventsAcledCsv } from './events-acled.ts'
import { eventsGedCsv } from './events-ged.ts'
import { eventsPloverJson } from './events-plover.ts'
import { csvRows, worldAccount } from './test-account.ts'

const account = worldAccount()
const acled = csvRows(String(eventsAcledCsv.write(account)))
const ged = csvRows(String(eventsGedCsv.write(account)))
const plover = String(eventsPloverJson.write(account))
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Record<string, unknown>)

describe('ACLED', () => {
  test('has the columns of ACLED in its order', () => {
    expect(Object.keys(acled[0] ?? {}).join(',')).toBe(
      'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp',
    )
  })

  test('gives the lowest number of dead, and leaves unknown what no page says', () => {
    const strike = acled.find(row => row.sub_event_type === 'Air/drone strike')
    expect(strike).toMatchObject({
      event_date: '2017-11-02',
      time_precision: '1',
      disorder_type: 'Political violence',
      event_type: 'Explosions/Remote violence',
      actor1: 'Republican Army',
      inter1: '',
      actor2: '',
      location: 'Marsa',
      geo_precision: '1',
      source: "'=Courier; Herald",
      fatalities: '12',
      iso: '',
    })
    expect(strike?.notes).toContain('Herald: “')
  })

  test('leaves out what is only denied, and words between sides', () => {
    expect(account.events.map(({ type }) => type).sort()).toEqual(
      expect.arrayContaining(['shelling', 'talks']),
    )
    expect(acled.map(row => row.sub_event_type)).not.toContain('Shelling/artillery/missile attack')
    expect(acled.map(row => row.sub_event_type)).not.toContain('Other')
  })
})

describe('UCDP GED', () => {
  test('has the 49 columns of GED in its order', () => {
    expect(Object.keys(ged[0] ?? {}).join(',')).toBe(
      'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob',
    )
  })

  test('keeps claimants apart: low and high span them, best is what most give', () => {
    expect(ged.find(row => row.where_coordinates === 'Marsa')).toMatchObject({
      low: '12',
      best: '12',
      high: '20',
      deaths_civilians: '12',
      number_of_sources: '2',
      source_original: 'Conflict Monitor',
      where_prec: '1',
      date_prec: '1',
      geom_wkt: 'POINT (41 34.4)',
      // Row 249 from the south, column 443 from the west.
      priogrid_gid: '179003',
    })
  })

  test('tells kinds of violence only where both sides are named', () => {
    expect(ged.map(({ side_a, side_b, type_of_violence }) => [side_a, side_b, type_of_violence])).toEqual([
      ['Republican Army', '', ''],
      ['Northern Front', 'Island League', '2'],
    ])
  })
})

describe('PLOVER', () => {
  test('every record has the required fields', () => {
    expect(plover.length).toBeGreaterThan(2)
    for (const record of plover) {
      expect(record.id).toMatch(/^event:/)
      expect(record.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(record.source).toBeInstanceOf(Array)
      expect(record.event).toHaveLength(1)
    }
  })

  test('both sides of a clash are sources; numbers stay ranges', () => {
    const clash = plover.find(({ event_loc: place }) => (place as { name: string }).name === 'Tell')
    expect(clash).toMatchObject({
      source: [{ identifier_id: 'rebels' }, { identifier_id: 'islanders' }],
      event: ['ASSAULT'],
      quad_code: 4,
      size: { dead: { low: 3, high: 3 } },
    })
    expect(clash).not.toHaveProperty('recipient')
  })
})
