import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Moment } from '#components/admin/desk/moment.tsx'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FocusFields } from '#components/admin/pictures/focus-fields.tsx'
import { FormField, FormSelect } from '#components/admin/form/form-field.tsx'
import { OfOne } from '#components/admin/form/of-record.tsx'
import { formWords } from '#components/admin/form/words.ts'
import { Saved } from '#components/admin/form/saved.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { textPath } from '#lib/content/desk/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { findPicture } from '#lib/media/queries.ts'
import { licences } from '#lib/media/schema.ts'
import { columnPath } from '#lib/media/variants.ts'
import { adminLanguage } from '../../language.ts'
import { openAdmin } from '../../open-admin.ts'
import { describePicture, focusPicture } from '../actions.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'desk')('pictures.one') }
}

/** One picture: whose it is, under which terms, in which texts it is seen. */
export default async function PicturePage({ params, searchParams }: Props) {
  const { actor, language } = await openAdmin()
  const found = await findPicture((await params).id)
  if (!found) notFound()
  const t = translator(language, 'desk')
  const terms = translator(language, 'picture')
  const { picture: { id, name, width, height, credit, licence, version, addedAt, focusX, focusY }, uses } = found
  const mayDescribe = may(actor, 'picture:describe')
  return (
    <div className="desk">
      <PageHeader kicker={t('pictures.one')} title={name || id.slice(0, 8)} meta={<>{t('pictures.size', { width, height })} · {t('pictures.added')} <Moment at={addedAt} language={language} /></>} />
      <Saved asked={(await searchParams).saved} language={language} />
      {!mayDescribe && <img className="whole" src={columnPath(id, width)} width={width} height={height} alt="" />}
      {mayDescribe && (
        <section aria-labelledby="focus">
          <h2 id="focus">{t('pictures.focus')}</h2>
          <ActionForm key={version} action={focusPicture} request={randomUUID()} words={formWords(language)} submit={t('pictures.saveFocus')} label={t('pictures.focus')}>
            <OfOne id={id} version={version} />
            <FocusFields src={columnPath(id, width)} width={width} height={height} focus={{ x: focusX, y: focusY }} words={{ hint: t('pictures.focusHint'), x: t('pictures.focusX'), y: t('pictures.focusY'), cropped: t('pictures.cropped') }} />
          </ActionForm>
        </section>
      )}
      <section aria-labelledby="describe">
        <h2 id="describe">{t('pictures.describe')}</h2>
        {mayDescribe ? (
          <ActionForm key={version} action={describePicture} request={randomUUID()} words={formWords(language)} submit={t('pictures.save')} label={t('pictures.describe')}>
            <OfOne id={id} version={version} />
            <FormField name="credit" label={translator(language, 'editor')('picture.credit')} value={credit} maxLength={200} />
            <FormSelect name="licence" label={translator(language, 'editor')('picture.licence')} value={licence} options={licences.map((value) => ({ value, label: terms(`licences.${value}`) }))} />
          </ActionForm>
        ) : <p>{terms('credit', { credit, licence: terms(`licences.${licence}`) })}</p>}
      </section>
      <section aria-labelledby="uses">
        <h2 id="uses">{t('pictures.uses')}</h2>
        {uses.length === 0 && <p>{t('pictures.unused')}</p>}
        <ul>
          {uses.map(({ recordId, locale, title, isLive }) => (
            <li key={`${recordId}-${locale}`}><a href={textPath(recordId, locale)} lang={locale}>{title}</a> <small>{isLive ? t('pictures.live') : t('pictures.draft')}</small></li>
          ))}
        </ul>
      </section>
    </div>
  )
}
