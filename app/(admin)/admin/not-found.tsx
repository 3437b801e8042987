import { PageHeader } from '#components/ui/page-header.tsx'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from './language.ts'

export default async function AdminNotFound() {
  const t = translator(await adminLanguage(), 'admin')
  return (
    <div className="desk">
      <PageHeader title={t('missing.title')} summary={t('missing.text')} />
      <p><a className="btn" href="/admin">{t('missing.back')}</a></p>
    </div>
  )
}
