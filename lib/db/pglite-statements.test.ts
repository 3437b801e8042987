import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { preparing, type Query, type Statements } from './pglite-statements.ts'

let client: PGlite
let statements: Statements
let query: Query
beforeAll(async () => {
  client = await PGlite.create()
  statements = preparing(client)
  query = statements.query
})
afterAll(() => client.close())
beforeEach(() => client.exec('DROP TABLE IF EXISTS thing; CREATE TABLE thing (name text, amount int); INSERT INTO thing VALUES ($$a$$, 1), ($$b$$, NULL)'))

const named = async () => (await client.query('SELECT * FROM pg_prepared_statements')).rows.length

it('gives the same result each time, with values of every kind', async () => {
  const sql = 'SELECT name, amount, $2::bool AS yes, $3::jsonb AS tree FROM thing WHERE name = $1'
  for (const name of ['a', 'b', 'a']) {
    const { rows, fields } = await query(sql, [name, true, { x: [1] }])
    expect(rows).toEqual([{ name, amount: name === 'a' ? 1 : null, yes: true, tree: { x: [1] } }])
    expect(fields.map((field) => field.name)).toEqual(['name', 'amount', 'yes', 'tree'])
  }
  expect((await query(sql, [null, null, null])).rows).toEqual([])
})

it('keeps the statement and not more than it may', async () => {
  for (let n = 0; n < 180; n += 1) await query(`SELECT ${n} AS n`)
  expect(await named()).toBe(150)
  expect((await query('SELECT 0 AS n')).rows).toEqual([{ n: 0 }])
  expect(await named()).toBe(150)
})

it('prepares again what a migration made out of date', async () => {
  await query('SELECT * FROM thing ORDER BY name')
  await client.exec('ALTER TABLE thing ALTER COLUMN amount TYPE text')
  expect((await query('SELECT * FROM thing ORDER BY name')).rows).toEqual([{ name: 'a', amount: '1' }, { name: 'b', amount: null }])
  await client.exec('DEALLOCATE ALL')
  expect((await query('SELECT * FROM thing ORDER BY name')).rows).toHaveLength(2)
})

it('fails as a query fails, and works again', async () => {
  await expect(query('SELECT nothing FROM thing')).rejects.toMatchObject({ code: '42703' })
  await expect(query('SELECT 1 / $1::int AS n', [0])).rejects.toMatchObject({ code: '22012' })
  expect((await query('SELECT 1 / $1::int AS n', [1])).rows).toEqual([{ n: 1 }])
})

it('waits for an open transaction', async () => {
  let end: () => void = () => {}
  const ending = new Promise<void>((resolve) => { end = resolve })
  const transaction = client.transaction(async (tx) => {
    await tx.query("INSERT INTO thing VALUES ('c', 3)")
    await ending
  })
  const found = query('SELECT count(*)::int AS n FROM thing')
  end()
  await transaction
  expect((await found).rows).toEqual([{ n: 3 }])
})

describe('inside a transaction', () => {
  const add = 'INSERT INTO thing VALUES ($1, $2) RETURNING name'

  it('changes rows with prepared statements, says how many, and undoes them with the rest', async () => {
    const undone = client.transaction(async (tx) => {
      const inside = statements.queryIn(tx)
      for (const [name, amount] of [['c', 3], ['d', null]]) expect((await inside(add, [name, amount])).rows).toEqual([{ name }])
      const changed = await inside('UPDATE thing SET amount = $1 WHERE amount IS NULL', [7])
      expect(changed.affectedRows).toBe(2)
      expect((await inside('DELETE FROM thing WHERE amount = $1', [7])).affectedRows).toBe(2)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect((await query('SELECT name FROM thing ORDER BY name')).rows).toEqual([{ name: 'a' }, { name: 'b' }])
    // The plan outlives what was undone.
    expect((await query(add, ['e', 5])).rows).toEqual([{ name: 'e' }])
  })

  it('fails as a query fails, ends the transaction, and asks nothing once it has ended', async () => {
    let ask: Query = query
    const failed = client.transaction(async (tx) => {
      ask = statements.queryIn(tx)
      await expect(ask('SELECT nothing FROM thing')).rejects.toMatchObject({ code: '42703' })
      await expect(ask(add, ['f', 6])).rejects.toMatchObject({ code: '25P02' })
    })
    await expect(failed).rejects.toThrow(/rolled back/)
    await expect(ask(add, ['f', 6])).rejects.toThrow()
    expect((await query('SELECT name FROM thing ORDER BY name')).rows).toEqual([{ name: 'a' }, { name: 'b' }])
  })

  it('meets no plan of an earlier schema', async () => {
    const all = 'SELECT * FROM thing ORDER BY name'
    await query(all)
    await client.exec('ALTER TABLE thing ALTER COLUMN amount TYPE text')
    await statements.forget()
    await client.transaction(async (tx) => {
      expect((await statements.queryIn(tx)(all)).rows).toEqual([{ name: 'a', amount: '1' }, { name: 'b', amount: null }])
    })
  })
})
