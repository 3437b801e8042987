import { Words } from '#components/site/words.tsx'
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
  const { name, address, email, phone, controller, licence } = owner
  return (
    <div className="mb-6">
      <Section title={t('title')} id="owner">
        <FactList
          facts={[
            { term: t('name'), value: <Words text={name} locale={locale} /> },
            { term: t('address'), value: <Words text={address} locale={locale} /> },
            { term: t('email'), value: <a href={`mailto:${email}`}>{email}</a> },
            ...(phone ? [{ term: t('phone'), value: <a href={`tel:${phone.replace(/[^+0-9]/g, '')}`}>{phone}</a> }] : []),
            { term: t('controller'), value: <Words text={controller} locale={locale} /> },
            { term: t('licence'), value: translator(locale, 'picture')(`licences.${licence}`) },
          ]}
        />
      </Section>
    </div>
  )
}
