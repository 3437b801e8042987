import type { ReactNode } from 'react'
import { Breadcrumb } from '#components/ui/breadcrumb.tsx'
import { ReadingsSwitch } from '#components/ui/readings-switch.tsx'
import { SiteFooter } from '#components/ui/site-footer.tsx'
import { SiteHeader } from '#components/ui/site-header.tsx'
import { DrawnFrom } from '#components/site/drawn-from.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { Words } from '#components/site/words.tsx'
import { type Locale, localeTable, locales } from '#lib/i18n/locales.ts'
import { homePath, type Section, sectionPath } from '#lib/i18n/paths.ts'
import { breadcrumbData } from '#lib/seo/json-ld.ts'
import { institutionalPages, institutionalPath } from '#lib/i18n/institutional.ts'
import { translator } from '#lib/i18n/translator.ts'

/** The same page in each language, and whether it has a text there. */
export type Version = { locale: Locale; path: string; hasText?: boolean }

type Props = {
  locale: Locale
  section?: Section
  versions: Version[]
  /** From the list down to this page; home stands before them by itself */
  trail?: { href?: string; label: string }[]
  /** Structured data of the page */
  data?: object[]
  children: ReactNode
}

const mainSections: Section[] = ['partnerships', 'territories', 'activities', 'articles', 'timeline']
const otherSections: Section[] = ['map', 'organisations', 'programmes', 'topics', 'people', 'figures']

/** The frame of every public page: one header, one footer, the languages that keep the item. */
export function SitePage({ locale, section, versions, trail = [], data = [], children }: Props) {
  const t = translator(locale, 'site')
  const link = (one: Section) => ({ href: sectionPath(locale, one), label: t(`sections.${one}`) })
  // A page that has versions is offered in those alone (T8); one that has none leads to the other languages' homes.
  const offered = locales.filter((lang) => versions.length === 0 || versions.some((one) => one.locale === lang))
  const languages = offered.map((lang) => {
    const version = versions.find((one) => one.locale === lang)
    return {
      href: version?.path ?? homePath(lang),
      label: localeTable[lang].name,
      lang,
      current: lang === locale,
      note: version?.hasText === false ? t('noTextYet') : undefined,
    }
  })
  const crumbs = trail.length ? [{ href: homePath(locale), label: t('home') }, ...trail] : []
  const institutional = institutionalPages.map((page) => ({ href: institutionalPath(page.name, locale), label: t(`pages.${page.name}`) }))
  // Whoever cannot use this very page need not say which it is.
  const own = versions.find((one) => one.locale === locale)?.path
  const from = own === homePath(locale) || section === 'report-a-barrier' ? {} : { page: own }
  const report = { href: sectionPath(locale, 'report-a-barrier', from), label: t('sections.report-a-barrier') }
  return (
    <>
      <DrawnFrom />
      {[...data, ...(crumbs.length ? [breadcrumbData(crumbs)] : [])].map((one, index) => <JsonLd key={index} data={one} />)}
      <SiteHeader
        homeHref={homePath(locale)}
        brand="Kakehashi"
        brandOther={{ text: '架け橋', lang: 'ja' }}
        nav={mainSections.map((one) => ({ ...link(one), current: one === section }))}
        languages={languages}
        labels={{ nav: t('navigation'), languages: t('languages'), skip: t('skip') }}
      />
      <main id="main" className="wrap">
        {crumbs.length > 0 && <Breadcrumb label={t('breadcrumb')} items={crumbs.map(({ href, label }) => ({ href, label: <Words text={label} locale={locale} /> }))} />}
        {locale === 'ja' && <ReadingsSwitch hide={t('readings.hide')} show={t('readings.show')} />}
        {children}
      </main>
      <SiteFooter
        brand="Kakehashi"
        brandOther={{ text: '架け橋', lang: 'ja' }}
        columns={[
          { title: t('columns.registry'), links: [...mainSections, ...otherSections].map(link) },
          { title: t('columns.sources'), links: (['sources', 'open-questions'] as Section[]).map(link) },
          { title: t('columns.about'), links: [...institutional, report] },
        ]}
        lines={[t('licence')]}
        labels={{ nav: t('footer') }}
      />
    </>
  )
}
