import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { TitleFields } from '#components/admin/attachments/title-fields.tsx'
import { UploadForm } from '#components/admin/attachments/upload-form.tsx'
import { FormField } from '#components/admin/form/form-field.tsx'
import { formWords } from '#components/admin/form/words.ts'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../language.ts'
import { openAdmin } from '../../open-admin.ts'

type Props = { searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'desk.attachments')('add') }
}

/** A PDF from this device; from here it leads to its page, where the record that asked for it is chosen already. */
export default async function NewAttachmentPage({ searchParams }: Props) {
  const { actor, language } = await openAdmin()
  const t = translator(language, 'desk.attachments')
  const { record } = await searchParams
  const asked = new URLSearchParams({ added: '1', ...(typeof record === 'string' ? { record } : {}) })
  return (
    <div className="desk">
      <PageHeader title={t('add')} />
      {!may(actor, 'attachment:add') ? <p>{t('notYours')}</p> : (
        <UploadForm route="/admin/api/attachments" next={`/admin/attachments/:id?${asked.toString()}`} request={randomUUID()} words={formWords(language)} submit={t('send')} label={t('add')}>
          <FormField name="file" type="file" accept="application/pdf" label={t('file')} hint={t('fileHint')} required />
          <TitleFields language={language} />
        </UploadForm>
      )}
    </div>
  )
}
