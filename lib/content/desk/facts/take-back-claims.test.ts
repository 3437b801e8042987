import { describe, expect, test } from 'vitest'
import type { DeskRecord } from '#lib/content/desk/schema.ts'
import { takeBack } from './take-back.ts'
import type { FactsNow } from './take-back-claims.ts'

const record: DeskRecord = {
  id: 'toki', kind: 'territory', isPublic: true, version: 7, name: { text: '土岐市', lang: 'ja' }, texts: [], names: [], embargoUntil: null, activity: null, tie: null,
  links: { about: [], topics: [], sources: [] },
}
const claim = { evidence: 'e1', field: 'level', value: 'city', source: 'chronicle', paragraph: 4, quotation: null, confidence: 'stated' }
const other = { ...claim, evidence: 'e2', value: 'town' }
const settlement = { it: 'Sì', en: 'Yes', ja: 'はい' }
const conflict = { conflict: 'c1', field: 'level', evidence: ['e1', 'e2'], follows: 'e1', settlement }
const line = { fact: 'territory.codes', line: 'jis', texts: { scheme: 'jis', value: '21212' } }
const now: FactsNow = { facts: { 'territory.level': { level: 'city' } }, lines: [line], claims: [claim, other], conflicts: [conflict] }

const back = (event: string, before: unknown, after: unknown, recordId = 'toki', known = now) => {
  const found = takeBack(record, { event, recordId, before, after }, known)
  return found && { action: found.action, ...Object.fromEntries(found.fields) }
}
const ofRecord = { recordId: 'toki', version: '7' }
const said = { field: 'level', value: 'city', source: 'chronicle', paragraph: '4', quotation: '', confidence: 'stated' }

describe('facts and what sources say of them, put back', () => {
  test('a fact, as long as nobody has changed it since', () => {
    const was = { fact: 'territory.level', level: 'town' }
    expect(back('fact.saved', was, { fact: 'territory.level', level: 'city', claim })).toEqual({ action: 'fact', ...ofRecord, fact: 'territory.level', 'value.level': 'town' })
    expect(back('fact.saved', was, { fact: 'territory.level', level: 'ward' })).toBeNull()
    expect(back('fact.saved', { ...was, level: 'city' }, { fact: 'territory.level', level: 'city' }), 'only a source was added').toBeNull()
    expect(back('fact.saved', was, { fact: 'territory.nothing', level: 'city' })).toBeNull()
    expect(back('fact.saved', was, { fact: 'territory.level', level: 'city' }, 'elsewhere')).toBeNull()
  })

  test('a line of a list that was changed, added or taken out', () => {
    const said = { fact: 'territory.codes', line: 'jis', scheme: 'jis', value: '21212' }
    const of = { ...ofRecord, fact: 'territory.codes' }
    expect(back('line.saved', { ...said, value: '21200' }, said)).toEqual({ action: 'line', ...of, line: 'jis', 'value.scheme': 'jis', 'value.value': '21200' })
    expect(back('line.saved', { ...said, value: '21200' }, { ...said, value: '21213' }), 'changed since').toBeNull()
    expect(back('line.saved', null, said)).toEqual({ action: 'removeLine', ...of, line: 'jis' })
    expect(back('line.removed', { ...said, line: 'lgcode', scheme: 'lgcode', place: '2' }, { fact: 'territory.codes', line: 'lgcode', reason: 'No' })).toEqual({ action: 'line', ...of, line: '', place: '2', 'value.scheme': 'lgcode', 'value.value': '21212' })
    expect(back('line.removed', said, { fact: 'territory.codes', line: 'jis', reason: 'No' }), 'it is there').toBeNull()
    const moved = { ...now, lines: [{ ...line, place: '2' }] }
    expect(back('line.saved', { ...said, place: '1' }, { ...said, place: '2' }, 'toki', moved)).toMatchObject({ action: 'line', place: '1' })
    expect(back('line.saved', { ...said, place: '1' }, { ...said, place: '3' }, 'toki', moved), 'moved since').toBeNull()
  })

  test('a claim that was corrected, added or removed', () => {
    expect(back('evidence.saved', { ...claim, paragraph: null, value: 'town' }, claim)).toEqual({ action: 'claim', ...ofRecord, evidenceId: 'e1', ...said, value: 'town', paragraph: '' })
    expect(back('evidence.saved', null, claim)).toEqual({ action: 'removeClaim', ...ofRecord, evidenceId: 'e1' })
    expect(back('evidence.saved', null, { ...claim, value: 'ward' }), 'corrected since').toBeNull()
    expect(back('evidence.removed', { ...claim, evidence: 'e3' }, { evidence: 'e3', reason: 'No' })).toEqual({ action: 'claim', ...ofRecord, evidenceId: '', ...said })
    expect(back('evidence.removed', claim, { evidence: 'e1', reason: 'No' }), 'it is there').toBeNull()
  })

  test('a conflict that was changed, recorded or removed', () => {
    const words = { 'settlement.it': 'Sì', 'settlement.en': 'Yes', 'settlement.ja': 'はい' }
    expect(back('conflict.saved', { ...conflict, follows: null }, conflict)).toEqual({ action: 'conflict', ...ofRecord, conflictId: 'c1', 'evidence[]': 'e2', follows: '', ...words })
    expect(back('conflict.saved', null, conflict)).toEqual({ action: 'removeConflict', ...ofRecord, conflictId: 'c1' })
    expect(back('conflict.saved', null, { ...conflict, follows: 'e2' })).toBeNull()
    const inOrderOfDatabase = { en: settlement.en, it: settlement.it, ja: settlement.ja }
    expect(back('conflict.saved', null, { ...conflict, settlement: inOrderOfDatabase })).toMatchObject({ action: 'removeConflict' })
    const gone = { ...now, conflicts: [] }
    expect(back('conflict.removed', conflict, { conflict: 'c1', reason: 'No' }, 'toki', gone)).toMatchObject({ action: 'conflict', conflictId: '', follows: 'e1' })
    expect(back('conflict.removed', conflict, { conflict: 'c1', reason: 'No' }, 'toki', { ...gone, claims: [claim] }), 'a claim of it is gone').toBeNull()
  })
})
