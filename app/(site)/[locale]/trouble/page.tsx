import type { Metadata } from 'next'
import { DeadEnd } from '#components/site/dead-end.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { codePlace } from '#lib/bindery/trouble-code.ts'
import { homePath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { deadEndMetadata } from '#lib/seo/dead-end.ts'
import { localeOf } from '../open-page.ts'
import { versionsOfList } from '../versions.ts'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf((await params).locale), 'trouble')
  return deadEndMetadata(t('title'), t('sentence'))
}

/** The 500; the bindery writes the code of the error into it. */
export default async function Trouble({ params }: Props) {
  const locale = localeOf((await params).locale)
  const t = translator(locale, 'trouble')
  return (
    <SitePage locale={locale} versions={versionsOfList(homePath)}>
      <DeadEnd locale={locale} title={t('title')} summary={t('sentence')}>
        <p><a href="">{t('retry')}</a></p>
        <p>{t('code', { code: codePlace })}<br />{t('codeNote')}</p>
      </DeadEnd>
    </SitePage>
  )
}
