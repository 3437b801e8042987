import type { Metadata } from 'next'
import { groups, SpecimenFrame } from '#components/admin/living/living.tsx'
import { sampleOf } from '#components/admin/living/specimen.ts'
import { Tokens } from '#components/admin/living/tokens.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../language.ts'
import { openAdmin } from '../open-admin.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'living')('title') }
}

/** All that pages are made of, in the language of the newsroom and in the reader's own colours: for whoever designs, writes or checks. */
export default async function ComponentsPage() {
  const { language } = await openAdmin()
  const t = translator(language, 'living')
  return (
    <div className="living">
      <PageHeader title={t('title')} summary={t('lead')} />
      <Section title={t('groups.tokens')}><Tokens locale={language} /></Section>
      {Object.entries(groups).map(([name, specimens]) => (
        <Section key={name} title={t(`groups.${name as keyof typeof groups}`)}>
          {specimens(sampleOf(language)).map((one) => <SpecimenFrame key={[one.of, one.state].join(' ')} {...one} />)}
        </Section>
      ))}
    </div>
  )
}
