import { ReferenceLink } from '#components/site/reference-link.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import type { ActivityTopic } from '#lib/domain/activities/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** Topics in one line; a sensitive one is said plainly and leads nowhere. */
export function ActivityTopics({ topics, locale }: { topics: ActivityTopic[]; locale: Locale }) {
  const divider = locale === 'ja' ? '、' : ', '
  return topics.map(({ topic, isSensitive }, index) => (
    <span key={topic.id}>
      {index > 0 && divider}
      {isSensitive ? <NameOf name={topic.name} locale={locale} /> : <ReferenceLink reference={topic} locale={locale} />}
    </span>
  ))
}
