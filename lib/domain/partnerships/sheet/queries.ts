import 'server-only'
import { readReferences } from '#lib/content/references/queries.ts'
import type { References } from '#lib/content/references/reference.ts'
import { recordTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { wordsIn } from '#lib/domain/evidence/schema.ts'
import type { Locale, Told } from '#lib/i18n/locales.ts'
import type { Side } from '../schema.ts'
import type { TieProtocol } from './schema.ts'

const protocolSelect = {
  parties: { orderBy: { position: 'asc' }, select: { recordId: true, officeId: true, contact: true, contactLang: true } },
  instruments: {
    select: {
      id: true, originalTitle: true, originalLanguage: true,
      signatories: { orderBy: { position: 'asc' }, select: { id: true, personId: true, title: true, side: true } },
    },
  },
} satisfies Prisma.PartnershipSelect

type Row = Prisma.PartnershipGetPayload<{ select: typeof protocolSelect }>

function toProtocol({ parties, instruments }: Row, references: References, locale: Locale): TieProtocol {
  const named = (id: string | null) => references.get(id ?? '') ?? null
  return {
    offices: parties.map(({ recordId, officeId, contact, contactLang }) => ({ partyId: recordId, office: named(officeId), contact, language: contactLang })),
    originals: new Map(
      instruments.map(({ id, originalTitle: text, originalLanguage: lang, signatories }) => [
        id,
        {
          title: text && lang ? { text, lang } : null,
          signatures: signatories.map((one) => ({ id: one.id, person: named(one.personId), title: wordsIn(one.title, locale), side: one.side as Side | null })),
        },
      ]),
    ),
  }
}

/** Offices in charge, original titles of acts and who signed them, in any language; two statements. */
export async function readTieProtocol(id: string): Promise<Told<TieProtocol>> {
  noteTags(recordTag(id))
  const row = await (await db()).partnership.findUniqueOrThrow({ relationLoadStrategy: 'join', where: { id }, select: protocolSelect })
  const references = await readReferences([
    ...row.parties.map(({ officeId }) => officeId),
    ...row.instruments.flatMap(({ signatories }) => signatories.map(({ personId }) => personId)),
  ])
  return (locale) => toProtocol(row, references(locale), locale)
}
