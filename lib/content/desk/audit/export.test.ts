import { describe, expect, test } from 'vitest'
import { csvCell, exported } from './export.ts'
import type { AuditRow } from './queries.ts'

const row: AuditRow = {
  id: 7n, at: new Date('2026-11-28T01:02:03.004Z'), actor: 'u1', name: '=HYPERLINK("https://evil.example")', event: 'record.name-saved', recordId: 'toki', locale: null,
  before: null, after: { form: '土岐市', reading: 'とき,し' }, personalHash: null, previous: 'a'.repeat(64), hash: 'b'.repeat(64), isPersonalKept: false,
}

async function* pages() {
  yield [row]
  yield [{ ...row, id: 8n, name: null }]
}

describe('the log as a file', () => {
  test.each([
    ['plain', 'plain'], ['with "quotes"', '"with ""quotes"""'], ['a,b', '"a,b"'], ['a\nb', '"a\nb"'],
    ['=1+1', "'=1+1"], ['+39 0546', "'+39 0546"], ['-1', "'-1"], ['@SUM(A1)', "'@SUM(A1)"], ['\t=1', "'\t=1"], ['\r=1', '"\'\r=1"'], [' =1', "' =1"], ['\0', "'\0"], ['＝1', "'＝1"],
    [-5, '-5'], [null, ''], [undefined, ''], [true, 'true'], [{ a: '=1' }, '"{""a"":""=1""}"'],
  ])('1.2.10: the cell of %j is %s', (value, cell) => {
    expect(csvCell(value)).toBe(cell)
  })

  test('CSV begins with the mark of UTF-8 and a line of names, and runs no formula', async () => {
    const bytes = new Uint8Array(await new Response(exported(pages(), 'csv')).arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).split('\r\n')
    expect(lines[0]).toBe('number,at,actor,name,event,record,locale,before,after,personal,previous,hash')
    expect(lines[1]).toBe(`7,2026-11-28T01:02:03.004Z,u1,"'=HYPERLINK(""https://evil.example"")",record.name-saved,toki,,,"{""form"":""土岐市"",""reading"":""とき,し""}",,${'a'.repeat(64)},${'b'.repeat(64)}`)
    expect(lines).toHaveLength(4)
  })

  test('JSON lines hold a row each, with the chain', async () => {
    const lines = (await new Response(exported(pages(), 'jsonl')).text()).trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.map(({ number }) => number)).toEqual([7, 8])
    expect(lines[0]).toMatchObject({ at: '2026-11-28T01:02:03.004Z', record: 'toki', before: null, after: { form: '土岐市' }, previous: 'a'.repeat(64), hash: 'b'.repeat(64) })
  })

  test('whoever stops reading stops the asking', async () => {
    let asked = 0
    let isReleased = false
    async function* endless() {
      try {
        for (;;) {
          asked++
          yield [row]
        }
      } finally {
        isReleased = true
      }
    }
    const reader = exported(endless(), 'jsonl').getReader()
    await reader.read()
    await reader.cancel()
    expect(asked).toBeLessThan(5)
    expect(isReleased).toBe(true)
  })
})
