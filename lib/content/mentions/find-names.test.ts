import { describe, expect, test, vi } from 'vitest'
import { findNames } from './find-names.ts'
import { foldInPlace } from './folded.ts'
import { entriesOf, type NamedRecord } from './name-entries.ts'
import { NameIndex } from './name-index.ts'

const name = (form: string, lang: string, more: Partial<NamedRecord['names'][number]> = {}) => ({ form, lang, kind: 'official', reading: null, romanisation: null, ...more })
const record = (id: string, kind: string, ...names: NamedRecord['names']): NamedRecord => ({ id, kind, names, titles: [] })

const records: NamedRecord[] = [
  record('emilia-romagna', 'territory', name('Emilia-Romagna', 'it'), name('エミリア・ロマーニャ州', 'ja', { kind: 'exonym' })),
  record('reggio', 'territory', name('Reggio', 'it')),
  record('reggio-emilia', 'territory', name('Reggio Emilia', 'it')),
  record('prato', 'territory', name('Prato', 'it')),
  record('forli', 'territory', name('Forlì', 'it')),
  record('aquila', 'territory', name('L’Aquila', 'it')),
  record('nagoya', 'territory', name('Nagoya', 'it', { kind: 'exonym' }), name('名古屋市', 'ja', { reading: 'なごやし', romanisation: 'Nagoya-shi' })),
  record('toki', 'territory', name('Toki', 'it', { kind: 'exonym' }), name('土岐市', 'ja', { reading: 'ときし' })),
  record('kyoto-city', 'territory', name('京都市', 'ja')),
  record('kyoto-pref', 'territory', name('京都府', 'ja')),
  record('ibaraki', 'territory', name('茨城県', 'ja', { reading: 'いばらきけん' })),
  record('takko', 'territory', name('田子町', 'ja', { reading: 'たっこまち' }), name('Takko', 'it'), name('Tatsukomachi', 'it', { kind: 'misspelling' })),
  record('japan', 'territory', name('日本', 'ja'), name('Giappone', 'it')),
  record('italy', 'territory', name('イタリア', 'ja'), name('Italia', 'it')),
  record('rome', 'territory', name('ローマ', 'ja')),
  record('seoul', 'territory', name('서울', 'ko')),
  record('unibo', 'organisation', name('Università di Bologna', 'it'), name('ボローニャ大学', 'ja')),
  record('anci', 'organisation', name('Associazione Nazionale Comuni Italiani', 'it'), name('ANCI', 'it', { kind: 'abbreviation' })),
  record('eu', 'organisation', name('Unione Europea', 'it'), name('UE', 'it', { kind: 'abbreviation' })),
  record('oigawa', 'person', name('Ōigawa Kazuhiko', 'it'), name('大井川和彦', 'ja', { reading: 'おおいがわかずひこ' })),
  { id: 'faenza-toki', kind: 'partnership', names: [], titles: [{ locale: 'it', title: 'Faenza – Toki' }, { locale: 'ja', title: 'ファエンツァ市と土岐市' }] },
]

const index = new NameIndex(records.flatMap(entriesOf))
const found = (line: string) => findNames(index, line).map(({ from, to, entries }) => `${line.slice(from, to)}=${[...new Set(entries.map(({ recordId }) => recordId))].join('|')}`)

describe('names in a text', () => {
  test.each([
    ['articles and prepositions', 'La Regione dell’Emilia-Romagna e una visita a Nagoya', ['Emilia-Romagna=emilia-romagna', 'Nagoya=nagoya']],
    ['the typewriter’s apostrophe', "all'Università di Bologna", ['Università di Bologna=unibo']],
    ['a hyphen that was left out', 'in Emilia Romagna', ['Emilia Romagna=emilia-romagna']],
    ['accents that were left out', 'da Forli', ['Forli=forli']],
    ['the longest of two', 'Reggio Emilia, e poi Reggio', ['Reggio Emilia=reggio-emilia', 'Reggio=reggio']],
    ['an article in the preposition', 'la ricostruzione dell’Aquila; all’Aquila', ['Aquila=aquila', 'Aquila=aquila']],
    ['an article of the name', 'L’Aquila è vicina', ['L’Aquila=aquila']],
    ['no eagle without its preposition', 'un’Aquila nel cielo', []],
    ['no word that only begins or ends so', 'Nagoyano, Tokio e Pratolina', []],
    ['no meadow', 'un prato verde a Prato', ['Prato=prato']],
    ['one capital of several', 'l’Unione europea, l’università di Bologna', ['Unione europea=eu', 'università di Bologna=unibo']],
    ['no capital at all', 'l’unione europea', []],
    ['an abbreviation as it is', 'ANCI e UE, non anci né ue', ['ANCI=anci', 'UE=eu']],
    ['no name across a full stop', 'Siamo a Reggio. Emilia è un nome', ['Reggio=reggio']],
    ['no name in an address', 'scrivi a info@prato.it o vedi https://Prato.example/Nagoya', []],
    ['a stroke between two', 'Nagoya/Toki', ['Nagoya=nagoya', 'Toki=toki']],
    ['a full stop behind it', 'Siamo a Nagoya.', ['Nagoya=nagoya']],
    ['a family name first or last', 'Oigawa Kazuhiko, cioè Kazuhiko Ōigawa', ['Oigawa Kazuhiko=oigawa', 'Kazuhiko Ōigawa=oigawa']],
    ['a spelling that is recorded as wrong', 'la cittadina di Tatsukomachi', ['Tatsukomachi=takko']],
    ['a tie by its title and as it is said', 'Faenza – Toki, il gemellaggio tra Faenza e Toki', ['Faenza – Toki=faenza-toki', 'Faenza e Toki=faenza-toki']],
    ['kanji in an Italian sentence', 'La città di 土岐市 (Toki)', ['土岐市=toki', 'Toki=toki']],
  ])('Italian: %s', (_, line, expected) => expect(found(line)).toEqual(expected))

  test.each([
    ['possessives and compounds', 'Nagoya’s port, a Nagoya-based firm', ['Nagoya=nagoya', 'Nagoya=nagoya']],
    ['a name in brackets', 'the town (Takko)', ['Takko=takko']],
    ['macrons that were left out', 'Governor Oigawa Kazuhiko', ['Oigawa Kazuhiko=oigawa']],
    ['no name inside a word', 'Unforlivable', []],
  ])('English: %s', (_, line, expected) => expect(found(line)).toEqual(expected))

  test.each([
    ['without spaces', '名古屋市と土岐市を訪れました', ['名古屋市=nagoya', '土岐市=toki']],
    ['without what says its kind', '名古屋を訪れ、土岐へ', ['名古屋=nagoya', '土岐=toki']],
    ['several that are called so', '京都で', ['京都=kyoto-city|kyoto-pref']],
    ['Tokyo is not Kyoto', '東京都で', []],
    ['no sea for a country', '日本海と日本', ['日本=japan']],
    ['an office behind it', '茨城県知事が', ['茨城県=ibaraki']],
    ['no word of a longer one in katakana', 'アローマとローマンとローマ', ['ローマ=rome']],
    ['with or without the dot, or with another', 'エミリアロマーニャ州とエミリア＝ロマーニャ州', ['エミリアロマーニャ州=emilia-romagna', 'エミリア＝ロマーニャ州=emilia-romagna']],
    ['half-width kana', 'ｲﾀﾘｱで', ['ｲﾀﾘｱ=italy']],
    ['no “when” for Toki', 'ときどき、そのとき', []],
    ['kana that are long enough', 'いばらきけんの', ['いばらきけん=ibaraki']],
    ['a person, with and without a blank', '大井川和彦氏と大井川 和彦知事', ['大井川和彦=oigawa', '大井川 和彦=oigawa']],
    ['the tie before its towns', 'ファエンツァ市と土岐市の提携', ['ファエンツァ市と土岐市=faenza-toki']],
    ['a Korean particle', '서울에서', ['서울=seoul']],
  ])('Japanese: %s', (_, line, expected) => expect(found(line)).toEqual(expected))

  test('folded words know where each letter stood', () => {
    const { text, starts, ends } = foldInPlace('æ－ﾄﾞŌ')
    expect([text, starts, ends]).toEqual(['aeどo', [0, 0, 2, 4], [1, 1, 4, 5]])
  })

  test('ten thousand names make a text no dearer than ten: it is asked a few times a letter', () => {
    const many = Array.from({ length: 10_000 }, (_, number) => record(`r${number}`, 'territory', name(`${['San', 'Monte', 'Castel', 'Villa', 'Borgo'][number % 5]} ${number.toString(26).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? 'x')}o`, 'it')))
    const text = 'La delegazione di San Marino ha visitato Castel bbo e Monte Bianco, poi Borgo San Lorenzo e Villa d’Este. '.repeat(40)
    const asked = (one: NameIndex) => {
      const get = vi.spyOn(Map.prototype, 'get')
      const names = findNames(one, text)
      const count = get.mock.calls.length
      get.mockRestore()
      return { count, names: names.length }
    }
    const few = asked(new NameIndex(many.slice(0, 10).flatMap(entriesOf)))
    const all = asked(new NameIndex(many.flatMap(entriesOf)))
    expect(all.names).toBeGreaterThanOrEqual(40)
    // Once a letter to fold it, once for the lengths, and what begins like a name for each length.
    expect(all.count / text.length).toBeLessThan(3)
    expect(all.count / few.count).toBeLessThan(1.5)
  })
})
