import { expect, test } from 'vitest'
import { parseCheckedSentences, parseEcb } from './ecb-corpus.ts'

const xml = `<Document doc_name="7_2ecb.xml" doc_id="D">
<token t_id="1" sentence="0" number="0">Rebels</token>
<token t_id="2" sentence="0" number="1">took</token>
<token t_id="3" sentence="0" number="2">control</token>
<token t_id="4" sentence="1" number="0">The</token>
<token t_id="5" sentence="1" number="1">capture</token>
<token t_id="6" sentence="1" number="2">Q&amp;A</token>
<Markables>
<ACTION_OCCURRENCE m_id="10"  >
  <token_anchor t_id="2"/>
  <token_anchor t_id="3"/>
</ACTION_OCCURRENCE>
<NEG_ACTION_STATE m_id="11"  >
  <token_anchor t_id="5"/>
</NEG_ACTION_STATE>
<HUMAN_PART_PER m_id="12"  >
  <token_anchor t_id="1"/>
</HUMAN_PART_PER>
<ACTION_OCCURRENCE m_id="50" RELATED_TO="" TAG_DESCRIPTOR="t7_taken" instance_id="ACT1" />
</Markables>
<Relations>
<CROSS_DOC_COREF r_id="90" note="ACT1" >
  <source m_id="10" />
  <target m_id="50" />
</CROSS_DOC_COREF>
</Relations>
</Document>`

test('triggers with their words and chains; people and names of chains are left out', () => {
  const document = parseEcb(xml)
  expect(document).toMatchObject({ name: '7_2ecb', topic: 7 })
  expect(document.sentences).toEqual([
    ['Rebels', 'took', 'control'],
    ['The', 'capture', 'Q&A'],
  ])
  expect(document.mentions).toEqual([
    { id: '7_2ecb 10', words: [1, 2], sentence: 0, chain: '7 ACT1' },
    { id: '7_2ecb 11', words: [1], sentence: 1, chain: '7_2ecb m11' },
  ])
})

test('checked sentences by document', () => {
  const checked = parseCheckedSentences('7_2ecb\t0 3\n7_1ecbplus\t1\n')
  expect([...(checked.get('7_2ecb') ?? [])]).toEqual([0, 3])
  expect(checked.size).toBe(2)
})
