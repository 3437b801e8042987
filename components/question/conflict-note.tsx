import { conflictWord } from '#components/site/choice-word.ts'
import { SourceName } from '#components/site/dossier.tsx'
import { EvidenceValue } from '#components/site/evidence-value.tsx'
import { ReferenceLink } from '#components/site/reference-link.tsx'
import { Words } from '#components/site/words.tsx'
import { Note } from '#components/ui/note.tsx'
import type { NamedConflict } from '#lib/domain/questions/schema.ts'
import type { CitedSource } from '#lib/domain/evidence/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = NamedConflict & { locale: Locale }

/** Where sources differ about a record: each value with its source, then how it was settled or why it is not. */
export function ConflictNote({ conflict, record, locale }: Props) {
  const t = translator(locale, 'dossier')
  const title = t(conflict.isSettled ? 'conflictSettled' : 'conflictOpen', { field: conflictWord(conflict.field, locale) })
  return (
    <Note tone="conflict" id={conflict.id} title={<>{title}{record && <> · <ReferenceLink reference={record} locale={locale} /></>}</>}>
      <ul>
        {conflict.values.map((item) => (
          <li key={item.id}>
            <EvidenceValue item={item} locale={locale} /> <SourceName source={placeIn(item.source, item.id)} locale={locale} />
            {item.id === conflict.followedId && <> {t('followed')}</>}
          </li>
        ))}
      </ul>
      <p><Words text={conflict.settlement} locale={locale} /></p>
    </Note>
  )
}

/** The source's page at the line of this very value. */
function placeIn(source: CitedSource, anchor: string): CitedSource {
  return { ...source, href: source.href && `${source.href}#${anchor}` }
}
