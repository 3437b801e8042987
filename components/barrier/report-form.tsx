import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/field.tsx'
import { type ReportField, reportLengths, trapField } from '#lib/barriers/schema.ts'
import { institutionalPath } from '#lib/i18n/institutional.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'

/** What is wrong with a field; words for `code` are in messages (`barrier.issues`). */
export type ReportFault = { field: ReportField | typeof trapField; code: 'text-missing' | 'too-long' | 'page-elsewhere' | 'email-invalid' | 'leave-empty' | 'not-understood' }

type Props = { locale: Locale; values: Partial<Record<string, string>>; faults: ReportFault[] }

/** Four fields, one of them required: nothing else is asked of whoever tells us what does not work. */
export function ReportForm({ locale, values, faults }: Props) {
  const t = translator(locale, 'barrier')
  const field = (name: ReportFault['field']) => {
    const fault = faults.find((one) => one.field === name)
    return { id: `field-${name}`, name, value: values[name] ?? '', ...(fault ? { error: t(`issues.${fault.code}`) } : {}) }
  }
  const isTrapped = faults.some((one) => one.field === trapField)
  return (
    <form className="stack" method="post" action={sectionPath(locale, 'report-a-barrier')} aria-label={t('title')}>
      <TextField {...field('text')} label={t('text')} remark={t('required')} hint={t('textHint')} rows={8} maxLength={reportLengths.text} required />
      <TextField {...field('page')} label={t('page')} remark={t('optional')} hint={t('pageHint')} maxLength={reportLengths.page} autoComplete="off" />
      <TextField {...field('device')} label={t('device')} remark={t('optional')} hint={t('deviceHint')} maxLength={reportLengths.device} autoComplete="off" />
      <TextField {...field('email')} label={t('email')} remark={t('optional')} hint={t('emailHint')} type="email" maxLength={reportLengths.email} autoComplete="email" />
      {/* Programs that fill in every field give themselves away; a person whose browser did so sees it and empties it. */}
      <div hidden={!isTrapped}><TextField {...field(trapField)} label={t('trap')} autoComplete="off" /></div>
      <p>{t('privacy')} <a href={institutionalPath('privacy', locale)}>{translator(locale, 'site')('pages.privacy')}</a></p>
      <Button>{t('send')}</Button>
    </form>
  )
}
