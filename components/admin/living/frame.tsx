import { Breadcrumb } from '#components/ui/breadcrumb.tsx'
import { Frieze } from '#components/ui/frieze.tsx'
import { Mark } from '#components/ui/mark.tsx'
import { SiteFooter } from '#components/ui/site-footer.tsx'
import { SiteHeader } from '#components/ui/site-header.tsx'
import { locales, localeTable } from '#lib/i18n/locales.ts'
import { homePath, sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Sample, Specimen } from './specimen.ts'

/** What stands around every page. */
export function frame({ locale }: Sample): Specimen[] {
  const t = translator(locale, 'living')
  const site = translator(locale, 'site')
  const sections = (['partnerships', 'territories', 'timeline'] as const).map((one) => ({ href: sectionPath(locale, one), label: site(`sections.${one}`) }))
  const languages = locales.map((lang) => ({ href: homePath(lang), label: localeTable[lang].name, lang, current: lang === locale, ...(lang === 'en' ? { note: site('noTextYet') } : {}) }))
  const brand = { brand: 'Kakehashi', brandOther: { text: '架け橋', lang: 'ja' } }
  return [
    {
      of: 'site-header',
      node: (
        <SiteHeader
          {...brand} homeHref={homePath(locale)} markAgain mainId="content" nav={sections.map((one, at) => ({ ...one, current: at === 0 }))} languages={languages}
          labels={{ nav: t('sample.navigation'), languages: t('sample.languages'), skip: site('skip') }}
        />
      ),
    },
    { of: 'breadcrumb', node: <Breadcrumb label={site('breadcrumb')} items={[{ href: homePath(locale), label: site('home') }, ...sections.slice(0, 1), { label: t('sample.tie') }]} /> },
    { of: 'mark', node: <p className="big"><Mark again /></p> },
    { of: 'frieze', node: <Frieze /> },
    { of: 'site-footer', node: <SiteFooter {...brand} columns={[{ title: site('columns.registry'), links: sections }]} lines={[site('licence')]} labels={{ nav: t('sample.footer') }} /> },
  ]
}
