import { Mark } from '#components/ui/mark.tsx'

export type NavLink = { href: string; label: string; current?: boolean }
/** `note` says in the reader's language what the other version lacks. */
export type LanguageLink = { href: string; label: string; lang: string; current?: boolean; note?: string }

type Props = {
  homeHref: string
  brand: string
  brandOther?: { text: string; lang: string }
  nav: NavLink[]
  languages: LanguageLink[]
  labels: { nav: string; languages: string; skip: string }
  /** Where the skip link leads. */
  mainId?: string
  /** The page has a mark already: this one repeats it. */
  markAgain?: boolean
}

export function SiteHeader({ homeHref, brand, brandOther, nav, languages, labels, mainId = 'main', markAgain = false }: Props) {
  return (
    <>
      <a className="skip" href={`#${mainId}`}>{labels.skip}</a>
      <header className="head">
        <div className="wrap">
          <a className="brand" href={homeHref}>
            <Mark again={markAgain} />
            <span>{brand}</span>
            {brandOther && <> <span lang={brandOther.lang}>{brandOther.text}</span></>}
          </a>
          <nav aria-label={labels.nav}>
            <ul>{nav.map(link)}</ul>
          </nav>
          <nav className="langs" aria-label={labels.languages}>
            <ul>{languages.map(language)}</ul>
          </nav>
        </div>
      </header>
    </>
  )
}

function link({ href, label, current }: NavLink) {
  return (
    <li key={href}>
      <a href={href} aria-current={current ? 'page' : undefined}>{label}</a>
    </li>
  )
}

function language({ href, label, lang, current, note }: LanguageLink) {
  return (
    <li key={lang}>
      <a href={href} hrefLang={lang} aria-current={current ? 'true' : undefined}>
        <span>
          <span lang={lang}>{label}</span>
          {note && <small>{note}</small>}
        </span>
      </a>
    </li>
  )
}
