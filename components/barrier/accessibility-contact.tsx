import { Words } from '#components/site/words.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { FactList } from '#components/ui/fact-list.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Owner } from '#lib/domain/settings/schema.ts'
import { institutionalPath } from '#lib/i18n/institutional.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'

// The names by which Italian law calls them, in every language.
const declarationName = 'Dichiarazione di accessibilità'
const ombudsman = { name: 'Difensore civico per il digitale', href: 'https://www.agid.gov.it/it/agenzia/difensore-civico-il-digitale' }

/** Below the statement: AgID's declaration, how to report a barrier, who answers, and where to turn when nobody does. */
export function AccessibilityContact({ owner, locale }: { owner: Owner | null; locale: Locale }) {
  const t = translator(locale, 'accessibility')
  const names = translator(locale, 'owner')
  return (
    <>
      <Section title={t('declaration')} id="declaration">
        {owner?.declaration
          ? <p>{t('declared')} <a href={owner.declaration} hrefLang="it" lang="it">{declarationName}</a></p>
          : <p>{t('notDeclared')} (<span lang="it">{declarationName}</span>)</p>}
        <p>{t('policy')} <a href={institutionalPath('jis', locale)}>{translator(locale, 'site')('pages.jis')}</a></p>
      </Section>
      <Section title={t('feedback')} id="feedback">
        <p>{t('form')}</p>
        <p><ButtonLink href={sectionPath(locale, 'report-a-barrier')}>{translator(locale, 'barrier')('title')}</ButtonLink></p>
        {owner ? (
          <FactList
            facts={[
              { term: t('office'), value: <Words text={owner.office || owner.name} locale={locale} /> },
              { term: names('email'), value: <a href={`mailto:${owner.email}`}>{owner.email}</a> },
              ...(owner.phone ? [{ term: names('phone'), value: owner.phone }] : []),
            ]}
          />
        ) : <p>{t('nobody')}</p>}
        <p>{t('noAnswer')} <a href={ombudsman.href} hrefLang="it" lang="it">{ombudsman.name}</a></p>
      </Section>
    </>
  )
}
