import type { Owner } from '#lib/domain/settings/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Who answers for the portal, or that nobody does yet, and under which terms the sheet may be passed on. */
export function OwnerLine({ owner, locale }: { owner: Owner | null; locale: Locale }) {
  const t = translator(locale, 'sheet')
  const site = translator(locale, 'site')
  return (
    <p lang={locale}>
      {owner ? t('owner', { name: owner.name, contact: owner.email }) : t('ownerMissing')} {site('licence')}
    </p>
  )
}
