import { describe, expect, it } from 'vitest'
import { countStatements } from '#lib/db/statements.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { seededSuiteDatabase } from '#lib/testing/suite-database.ts'
import { readPartnership } from '../queries.ts'
import { readTieProtocol } from './queries.ts'

describe.each(databaseKinds())('what a protocol sheet reads on %s', (kind) => {
  const database = seededSuiteDatabase(kind)

  it('tells a tie in every language from one reading', async () => {
    const { statements, result: tell } = await countStatements(() => readPartnership('faenza-toki'))
    expect(statements).toHaveLength(2)
    expect((['it', 'en', 'ja'] as const).map((locale) => tell(locale)?.parties[1]?.party.name)).toMatchObject([
      { text: 'Toki', lang: 'it' }, { text: 'Toki', lang: 'en' }, { text: '土岐市', lang: 'ja', reading: 'ときし' },
    ])
    expect((await readPartnership('nothing'))('it')).toBeNull()
  })

  it('invents neither office nor signature', async () => {
    const { offices, originals } = (await readTieProtocol('faenza-toki'))('it')
    expect(offices).toEqual(['faenza', 'toki'].map((partyId) => ({ partyId, office: null, contact: null, language: null })))
    expect(originals.get('act-faenza-toki-1979')).toEqual({ title: { text: '姉妹都市提携', lang: 'ja' }, signatures: [] })
    expect((await readTieProtocol('torino-nagoya'))('it').originals.get('act-torino-nagoya-approval-2005')?.title).toBeNull()
  })

  it('names the office in charge and who signed, in the language of the column', async () => {
    const { prisma } = database
    await prisma.partnershipParty.update({ where: { id: 'torino-nagoya--torino' }, data: { officeId: 'citta-di-torino', contact: 'ufficio@example.org', contactLang: 'it' } })
    const title = { it: 'sindaco', en: 'Mayor', ja: '市長' }
    await prisma.signatory.create({ data: { id: 's1', instrumentId: 'act-torino-nagoya-2005', personId: 'stefano-lo-russo', title, side: 'home' } })
    const { statements, result: tell } = await countStatements(() => readTieProtocol('torino-nagoya'))
    expect(statements).toHaveLength(2)
    expect(tell('ja').offices[0]).toMatchObject({ office: { id: 'citta-di-torino', name: { lang: 'ja' } }, contact: 'ufficio@example.org', language: 'it' })
    expect(tell('ja').originals.get('act-torino-nagoya-2005')?.signatures).toMatchObject([{ person: { name: { text: 'ステファノ・ロ・ルッソ' } }, title: '市長', side: 'home' }])
    expect(tell('it').originals.get('act-torino-nagoya-2005')?.signatures).toMatchObject([{ title: 'sindaco' }])
  })
})
