import { describe, expect, test } from 'vitest'
import type { DeskRecord } from '#lib/content/desk/schema.ts'
import { takeBack } from './take-back.ts'

const linked = (id: string) => ({ id, kind: 'topic', name: { text: id, lang: 'it' } })

const record: DeskRecord = {
  id: 'tie', kind: 'partnership', isPublic: true, version: 7, name: { text: 'Faenza – 土岐市', lang: 'it' }, texts: [], embargoUntil: null, activity: null,
  names: [{ id: 'n1', lang: 'ja', kind: 'official', form: '土岐市', reading: 'ときし', romanisation: '', source: null, validFrom: '', validTo: '', confidence: 'known' }],
  links: { about: [linked('a')], topics: [linked('t')], sources: [] },
  tie: { acts: [{ id: 'act', title: 'Patto', date: '' }] },
}

const back = (event: string, before: unknown, after: unknown, recordId = 'tie') => {
  const found = takeBack(record, { event, recordId, before, after })
  return found && { action: found.action, ...Object.fromEntries(found.fields) }
}

describe('a change of facts, taken back', () => {
  const form = { lang: 'ja', kind: 'official', form: '土岐市', reading: 'ときし', romanisation: '' }

  test('a name that was changed, added or removed', () => {
    expect(back('record.name-saved', { ...form, reading: null }, form)).toMatchObject({ action: 'name', nameId: 'n1', form: '土岐市', reading: '' })
    const told = { ...form, source: null, validFrom: '1955', validTo: null, confidence: 'known' }
    expect(back('record.name-saved', told, { ...told, validFrom: null })).toMatchObject({ nameId: 'n1', source: '', validFrom: '1955', confidence: 'known' })
    expect(back('record.name-saved', told, { ...told, confidence: 'stated' })).toBeNull()
    const added = back('record.name-saved', null, form)
    expect(added).toMatchObject({ nameId: 'n1', isRemoved: 'yes' })
    const gone = { lang: 'en', kind: 'exonym', form: 'Toki', reading: null, romanisation: null }
    expect(back('record.name-saved', gone, { removed: true })).toEqual({ action: 'name', recordId: 'tie', version: '7', nameId: '', lang: 'en', kind: 'exonym', form: 'Toki', reading: '', romanisation: '' })
    expect(back('record.name-saved', form, { removed: true }), 'it is there again').toBeNull()
    expect(back('record.name-saved', gone, { ...gone, form: 'Tokì' }), 'changed again since').toBeNull()
  })

  test('links, each list for itself', () => {
    const found = takeBack(record, { event: 'article.linked', recordId: 'tie', before: { about: ['b', 'c'], topics: ['t'], sources: [] }, after: { about: ['a'], topics: ['t'], sources: [] } })
    expect(found?.fields).toEqual([['recordId', 'tie'], ['version', '7'], ['about[]', 'b'], ['about[]', 'c'], ['topics[]', 't']])
    // A row from before topics were kept: they stay as they are.
    expect(takeBack(record, { event: 'article.linked', recordId: 'tie', before: { about: [], sources: [] }, after: { about: ['a'], topics: ['x'], sources: [] } })?.fields).toEqual([['recordId', 'tie'], ['version', '7'], ['topics[]', 't']])
    expect(takeBack(record, { event: 'article.linked', recordId: 'tie', before: { about: [] }, after: { about: ['z'] } })).toBeNull()
  })

  test.each([['record.shown', { isPublic: false }, { isPublic: true }], ['text.published', null, { edition: 2 }], ['article.linked', null, null], ['article.linked', 'x', ['y']]])('%s has no way back here', (event, before, after) => {
    expect(back(event, before, after)).toBeNull()
  })
})
