import type { ReactNode } from 'react'
import { IndexList } from '#components/ui/index-list.tsx'
import { MissingArc } from '#components/ui/missing-arc.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { homePath, type Section as List, sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = {
  locale: Locale
  title: string
  summary?: string | undefined
  children?: ReactNode
}

const lists: List[] = ['partnerships', 'territories', 'activities', 'articles', 'timeline', 'sources']

/** A page that is not what the reader came for: what happened, and the ways on. It needs no database. */
export function DeadEnd({ locale, title, summary, children }: Props) {
  const t = translator(locale, 'missing')
  const site = translator(locale, 'site')
  const ways = [{ href: homePath(locale), title: site('home') }, ...lists.map((list) => ({ href: sectionPath(locale, list), title: site(`sections.${list}`) }))]
  return (
    <>
      <PageHeader title={title} summary={summary} />
      {children}
      <MissingArc />
      <Section title={t('again')}>
        <IndexList entries={ways} />
      </Section>
    </>
  )
}
