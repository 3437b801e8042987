import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** After a form that led back to its page: that it was done, said as a status. `asked` is what the address holds. */
export function Saved({ asked, language }: { asked: unknown; language: Locale }) {
  return asked === '1' && <p className="done" role="status">{translator(language, 'form')('done')}</p>
}
