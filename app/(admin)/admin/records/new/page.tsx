import type { Metadata } from 'next'
import { kindWords } from '#components/admin/desk/kind-words.ts'
import { BeginForm } from '#components/admin/facts/begin-form.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { beginPath } from '#lib/content/desk/paths.ts'
import { findLinked } from '#lib/content/desk/queries.ts'
import { begunKinds } from '#lib/domain/facts/beginning/schema.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../language.ts'
import { openAdmin } from '../../open-admin.ts'
import { beginRecord } from '../actions.ts'

type Props = { searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'facts')('begin.title') }
}

/** A record that the registry does not have yet: first its kind, then what it begins with. */
export default async function NewRecordPage({ searchParams }: Props) {
  const { actor, language } = await openAdmin()
  const t = translator(language, 'facts')
  const { kind: asked, source } = await searchParams
  const kind = begunKinds.find((one) => one === asked)
  const mayEdit = may(actor, 'record:edit-facts')
  const found = typeof source === 'string' ? (await findLinked([source], language)).get(source) : undefined
  return (
    <div className="desk">
      <PageHeader title={kind ? t('begin.one', { kind: kindWords(language)[kind] ?? kind }) : t('begin.title')} summary={t('begin.lead')} />
      {!mayEdit && <p>{t('notYours')}</p>}
      {mayEdit && (
        <nav aria-label={t('begin.kinds')}>
          <ul className="kinds">{begunKinds.map((one) => <li key={one}><a className="btn quiet" href={beginPath(one)} {...(one === kind ? { 'aria-current': 'page' } : {})}>{kindWords(language)[one]}</a></li>)}</ul>
        </nav>
      )}
      {found && <p className="done" role="status">{t('adding.done')}</p>}
      {mayEdit && kind && <BeginForm key={kind} kind={kind} source={found} action={beginRecord} language={language} />}
    </div>
  )
}
