import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { WithdrawForm } from '#components/admin/desk/withdraw-form.tsx'
import { TextHead } from '#components/admin/desk/text-head.tsx'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../../../language.ts'
import { withdraw } from '../../../actions.ts'
import { openText, type TextParams } from '../open-text.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'desk')('tabs.withdraw') }
}

export default async function WithdrawPage({ params }: TextParams) {
  const { language, text, can } = await openText(params)
  const t = translator(language, 'desk')
  const isLive = text.status.startsWith('live')
  return (
    <div className="desk">
      <TextHead text={text} language={language} place="withdraw" />
      {can.withdraw && isLive ? <WithdrawForm text={text} request={randomUUID()} action={withdraw} language={language} /> : <p>{isLive ? t('text.notYours') : t('withdraw.notLive')}</p>}
    </div>
  )
}
