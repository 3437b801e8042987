import { FactList } from '#components/ui/fact-list.tsx'
import { Note } from '#components/ui/note.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Owner } from '#lib/domain/settings/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Whose portal this is, or that nobody has said so yet: on every page that speaks for an owner. */
export function OwnerNote({ owner, locale }: { owner: Owner | null; locale: Locale }) {
  const t = translator(locale, 'owner')
  if (!owner) return <Note tone="notice" title={t('unconfigured')}><p>{t('unconfiguredText')}</p></Note>
  const { name, address, contact, controller } = owner
  const href = contact.startsWith('https:') ? contact : `mailto:${contact}`
  return (
    <div className="mb-6">
      <Section title={t('title')} id="owner">
        <FactList
          facts={[
            { term: t('name'), value: name },
            { term: t('address'), value: address },
            { term: t('contact'), value: <a href={href}>{contact}</a> },
            { term: t('controller'), value: controller },
          ]}
        />
      </Section>
    </div>
  )
}
