import { Words } from '#components/site/words.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { PageText } from '#lib/content/texts/page-text.ts'
import { type ActivityFacts, kindKey } from '#lib/domain/activities/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { facts: ActivityFacts; page: PageText; locale: Locale; title: string }

/** What it is and whether it took place, its name, and what it was about. */
export function ActivityHead({ facts, page, locale, title }: Props) {
  const kinds = translator(locale, 'vocabulary.activityKind')
  const states = translator(locale, 'activity.status')
  const { kind, status, self } = facts
  const words = `${kinds(kind as 'mission')} · ${states(status as 'held', { kind: kindKey(kind) })}`
  return (
    <PageHeader
      kicker={words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)}
      title={<Words text={title} locale={locale} />}
      titleLang={page.text || self.name.lang === locale ? undefined : self.name.lang}
      summary={page.text && <Words text={page.text.summary} locale={locale} />}
    />
  )
}
