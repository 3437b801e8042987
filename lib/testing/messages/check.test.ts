import { describe, expect, it } from 'vitest'
import { checkMessages, type DynamicKeys } from './check.ts'
import { findUses } from './uses.ts'

const use = "const t = useTranslations('Place')\nt('title')\n"

/** Checks three languages that differ from a sound set only in what the test names. */
function check(change: { it?: object; en?: object; ja?: object; code?: string; dynamic?: DynamicKeys } = {}) {
  const sound = { it: { title: 'Luogo' }, en: { title: 'Place' }, ja: { title: '場所' } }
  const files = (['it', 'en', 'ja'] as const).map((locale) => ({ locale, content: { Place: change[locale] ?? sound[locale] } }))
  return checkMessages(files, findUses('app/a.tsx', change.code ?? use), change.dynamic ?? {})
}

/** The same text in every language. */
const everywhere = (text: string) => ({ it: { title: text }, en: { title: text }, ja: { title: text } })

describe('message lint', () => {
  it('finds nothing in a sound set', () => expect(check()).toEqual([]))

  it('finds a key missing in one language', () => {
    expect(check({ ja: {} })).toEqual(['messages/ja.json: Place.title: missing'])
  })

  it('finds an empty text', () => {
    expect(check({ en: { title: ' ' } })).toEqual(['messages/en.json: Place.title: empty'])
  })

  it('finds what is not a text', () => {
    expect(check({ en: { title: ['a'] } })).toContain('messages/en.json: Place.title: not a text')
  })

  it('finds a key that nothing uses', () => {
    expect(check({ code: '' })).toEqual(['Place.title: nothing uses it'])
  })

  it('finds a use of a key that is not there', () => {
    expect(check({ code: `${use}t('titel')` })).toEqual(['app/a.tsx:3: no message Place.titel'])
  })
})

describe('ICU', () => {
  const differs = (it: string, en: string, ja: string) => check({ it: { title: it }, en: { title: en }, ja: { title: ja } })

  it('finds an argument that one language lacks', () => {
    expect(differs('{n} luoghi', '{n} places', '場所')).toEqual(['messages/ja.json: Place.title: lacks {n}'])
  })

  it('finds an argument that one language has besides', () => {
    expect(differs('Luoghi', 'Places in {city}', '場所')).toEqual(['messages/en.json: Place.title: has {city} besides'])
  })

  it('finds an argument lost inside a plural', () => {
    const plural = '{n, plural, one {# place in {city}} other {# places in {city}}}'
    expect(differs(plural, plural, '{n, plural, other {#か所}}')).toEqual(['messages/ja.json: Place.title: lacks {city}'])
  })

  it('lets one language decline what another only prints', () => {
    expect(differs('{n, plural, one {# luogo} other {# luoghi}}', '{n, number} places', '{n}か所')).toEqual([])
  })

  it('finds a choice with other options', () => {
    const [fault] = differs('{k, select, a {x} other {y}}', '{k, select, b {x} other {y}}', '{k, select, a {x} other {y}}')
    expect(fault).toBe('messages/en.json: Place.title: {k} is select b|other, elsewhere select a|other')
  })

  it('finds a date printed as a plain value, and a lost tag', () => {
    expect(differs('{d, date}', '{d}', '{d, date}')).toEqual(['messages/en.json: Place.title: {d} is value, elsewhere date'])
    expect(differs('<b>a</b>', 'a', '<b>a</b>')).toEqual(['messages/en.json: Place.title: lacks {<b>}'])
  })

  it('finds a plural form that the language does not have', () => {
    const plural = '{n, plural, one {#} other {#}}'
    expect(check(everywhere(plural))).toEqual(['messages/ja.json: Place.title: plural form “one” does not exist in this language'])
  })

  it('finds a text that is not ICU, and a brace hidden by an apostrophe', () => {
    expect(check(everywhere('{n'))[0]).toMatch(/^messages\/it.json: Place.title: not valid ICU/)
    expect(check(everywhere("L'{city}"))[0]).toBe('messages/it.json: Place.title: an apostrophe hides a brace: write ’ or double it')
  })
})

describe('Japanese', () => {
  const japanese = (title: string) => check({ ja: { title } })

  it.each(['東京,大阪', '東京, 大阪', '終わりました.', '本当?', '担当:部署', '場所(東京)', '"場所"です', 'ﾃｽﾄ'])('refuses %s', (text) => {
    expect(japanese(text)).not.toEqual([])
  })

  it.each(['東京、大阪。', '本当？', '場所（東京）', 'CSV, JSON', '2026.2.19', 'Next.js（ネクスト）', 'CC BY 4.0を適用'])('accepts %s', (text) => {
    expect(japanese(text)).toEqual([])
  })

  it('looks inside plurals, not at their syntax', () => {
    const texts = { it: { title: '{n, plural, one {#} other {#}}' }, en: { title: '{n, plural, one {#} other {#}}' } }
    expect(check({ ...texts, ja: { title: '{n, plural, other {#件}}' } })).toEqual([])
    expect(check({ ...texts, ja: { title: '{n, plural, other {#件です.}}' } })).toHaveLength(1)
  })
})

describe('keys put together', () => {
  const group = { class: { city: 'a', region: 'b' } }
  const texts = { it: group, en: group, ja: group }
  const code = "const t = useTranslations('Place')\nt(`class.${kind}`)"

  it('must be listed', () => {
    expect(check({ ...texts, code })).toEqual(['app/a.tsx:2: list Place.class.* in lib/i18n/dynamic-keys.json with the reason'])
  })

  it('use the whole prefix once listed', () => {
    expect(check({ ...texts, code, dynamic: { 'Place.class.*': 'one word for each class of place' } })).toEqual([])
  })

  it('are struck off the list when the use goes', () => {
    const dynamic = { 'Place.kind.*': 'one word for each kind of place' }
    expect(check({ dynamic })).toEqual(['lib/i18n/dynamic-keys.json: Place.kind.*: nothing uses it any more'])
  })

  it('need a reason', () => {
    const faults = check({ ...texts, code, dynamic: { 'Place.class.*': '' } })
    expect(faults).toEqual(['lib/i18n/dynamic-keys.json: Place.class.*: say why the key is put together'])
  })
})
