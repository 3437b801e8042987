import { FactList } from '#components/ui/fact-list.tsx'
import type { Factors } from '#lib/auth/second-factor/schema.ts'
import { formatMoment } from '#lib/i18n/moments.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** What one has besides a password, and the way to more of it. */
export function FactorStatus({ factors, isRequired, language }: { factors: Factors; isRequired: boolean; language: Locale }) {
  const t = translator(language, 'factor.status')
  const passkeys = factors.passkeys.map(({ id, name, addedAt, usedAt }) => <span key={id}>{name} ({usedAt ? t('used', { at: formatMoment(usedAt, language) }) : t('added', { at: formatMoment(addedAt, language) })})</span>)
  return (
    <section aria-labelledby="factor">
      <h2 id="factor">{t('title')}</h2>
      {isRequired && <p>{t('required')}</p>}
      <p>{factors.since ? t('since', { since: formatMoment(factors.since, language) }) : t('none')}</p>
      {factors.since && (
        <FactList
          facts={[
            { term: t('app'), value: factors.hasApp ? t('appYes') : t('appNo') },
            { term: t('passkeys'), value: passkeys.length ? passkeys : t('noPasskeys') },
            { term: t('codes'), value: t('codesLeft', { count: factors.codesLeft }) },
          ]}
        />
      )}
      <p className="buttons">
        <a className="btn quiet" href="/admin/second-factor/enrol">{factors.since ? t('manage') : t('add')}</a>
        {factors.since && <a className="btn quiet" href="/admin/second-factor/codes">{t('codes')}</a>}
      </p>
    </section>
  )
}
