import { OwnerLine } from '#components/sheet/owner-line.tsx'
import { type OneGroup, sideBySide } from '#components/sheet/group.ts'
import { DateText } from '#components/site/date-text.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { Chips } from '#components/ui/chips.tsx'
import { ParallelSheet } from '#components/ui/parallel-sheet.tsx'
import { QrCode } from '#components/ui/qr-code.tsx'
import type { PageText } from '#lib/content/texts/page-text.ts'
import { dayInRome } from '#lib/dates/day-in-rome.ts'
import type { Owner } from '#lib/domain/settings/schema.ts'
import { type Locale, localeTable } from '#lib/i18n/locales.ts'
import { type Section, sectionPath } from '#lib/i18n/paths.ts'
import { pairsOf, sheetVersions } from '#lib/i18n/sheet-pairs.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { ShownName } from '#lib/names/forms.ts'
import { qrModules } from '#lib/qr/modules.ts'
import { absoluteUrl } from '#lib/seo/metadata.ts'

/** What stands in one column. */
export type SheetColumn = { locale: Locale; title: ShownName; groups: OneGroup[] }

type Props = {
  page: PageText
  section: Section
  /** The reader's language first */
  columns: [SheetColumn, SheetColumn]
  /** The owner as each language names them */
  owner: (locale: Locale) => Owner | null
}

/** The protocol sheet of a record: on the screen a sheet of paper within the portal, on paper nothing else. */
export function SheetPage({ page, section, columns, owner }: Props) {
  const [{ locale, title, groups }, { locale: other, groups: otherGroups }] = columns
  const t = translator(locale, 'sheet')
  const site = translator(locale, 'site')
  const path = page.addresses.find((one) => one.locale === locale)?.path ?? `/${locale}`
  const permanent = absoluteUrl(`/id/${page.id}`)
  const changed = dayInRome(page.recordUpdatedAt)
  const updated = (lang: Locale): OneGroup => ({ label: translator(lang, 'foot')('factsUpdated'), rows: [<DateText key="date" value={changed} locale={lang} />] })
  return (
    <SitePage
      locale={locale}
      section={section}
      versions={sheetVersions(page.addresses, locale, other)}
      trail={[{ href: sectionPath(locale, section), label: site(`sections.${section}`) }, { href: path, label: title.text }, { label: t('name') }]}
    >
      <div className="sheet-desk">
        <div className="no-print">
          <p>{t('languages')}</p>
          <Chips chips={pairsOf(page.addresses, locale, other).map(({ pair, ...chip }) => ({ ...chip, label: <PairName pair={pair} /> }))} />
          <p>{t('hint')}</p>
        </div>
        <ParallelSheet
          columns={[columnOf(columns[0]), columnOf(columns[1])]}
          corner={<QrCode modules={qrModules(permanent)} label={t('code', { address: permanent })} />}
          groups={sideBySide([...groups, updated(locale)], [...otherGroups, updated(other)])}
          foot={
            <>
              <p>
                {columns.map(({ locale: lang }) => <span key={lang} lang={lang}>{translator(lang, 'foot')('permanent')} · </span>)}
                <a href={`/id/${page.id}`}>{permanent}</a>
              </p>
              <p>Kakehashi <span lang="ja">架け橋</span></p>
              {columns.map(({ locale: lang }) => <OwnerLine key={lang} owner={owner(lang)} locale={lang} />)}
            </>
          }
        />
      </div>
    </SitePage>
  )
}

/** Two languages, each by its own name. */
function PairName({ pair: [one, two] }: { pair: [Locale, Locale] }) {
  return <span><span lang={one}>{localeTable[one].name}</span> · <span lang={two}>{localeTable[two].name}</span></span>
}

function columnOf({ locale, title }: SheetColumn) {
  return {
    lang: locale,
    name: localeTable[locale].name,
    kicker: translator(locale, 'sheet')('name'),
    title: <NameOf name={title} locale={locale} />,
  }
}
