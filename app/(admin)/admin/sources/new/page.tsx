import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { choiceWord } from '#components/site/choice-word.ts'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormField, FormSelect } from '#components/admin/form/form-field.tsx'
import { formWords } from '#components/admin/form/words.ts'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { sourceLanguages } from '#lib/domain/sources/schema.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../language.ts'
import { openAdmin } from '../../open-admin.ts'
import { createSource } from '../actions.ts'

type Props = { searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'facts')('adding.title') }
}

const text = (given: unknown) => (typeof given === 'string' ? given : '')

/** A source that the portal does not know yet; from here it leads back to the fact that needs it. */
export default async function NewSourcePage({ searchParams }: Props) {
  const { actor, language } = await openAdmin()
  const t = translator(language, 'facts')
  const { record, fact, begin } = await searchParams
  return (
    <div className="desk">
      <PageHeader title={t('adding.title')} summary={t('adding.lead')} />
      {!may(actor, 'record:edit-facts') ? <p>{t('notYours')}</p> : (
        <ActionForm action={createSource} request={randomUUID()} words={formWords(language)} submit={t('adding.submit')} label={t('adding.title')}>
          <input type="hidden" name="record" value={text(record)} />
          <input type="hidden" name="fact" value={text(fact)} />
          <input type="hidden" name="begin" value={text(begin)} />
          <FormField name="title" label={t('adding.name')} maxLength={200} required />
          <FormSelect name="language" label={t('names.language')} value={language} options={sourceLanguages.map((value) => ({ value, label: choiceWord('language', value, language) }))} />
          <FormField name="publisher" label={t('names.publisher')} maxLength={200} />
          <FormField name="author" label={t('names.author')} maxLength={200} />
          <FormField name="url" label={t('names.url')} hint={t('hints.url')} maxLength={500} />
          <FormField name="date" label={t('names.date')} hint={translator(language, 'desk')('tie.dateHint')} maxLength={80} />
        </ActionForm>
      )}
    </div>
  )
}
