import { Fragment, type ReactNode } from 'react'

import { Bridge } from '#components/ui/bridge.tsx'

export type Party = {
  /** In its own script first. */
  name: ReactNode
  /** Language of the name, where it is not the page's. */
  lang?: string
  /** The reader's form, the level, the country. */
  sub?: ReactNode
  /** What it is or does in this tie (city, prefecture, lighthouse city), above the name. */
  level?: ReactNode
  href?: string
}

export type Act = { title: ReactNode; date?: ReactNode; basis?: ReactNode; note?: ReactNode }

export type Bank = {
  side: 'home' | 'partner'
  /** Names the bank for those who do not see which side it is on. */
  label?: string
  parties: Party[]
  acts?: Act[]
  /** The party of higher level stands on a bank of two courses: a prefecture tied to a city. */
  higher?: boolean
}

type Props = {
  /** The page's h1, said and not shown: the two names below are what one sees. */
  heading: ReactNode
  year?: ReactNode
  label: ReactNode
  otherLabel?: { text: string; lang: string }
  banks: [Bank, Bank]
}

/** The head of a partnership: what joins, then who is joined. */
export function Diptych({ heading, year, label, otherLabel, banks }: Props) {
  const many = banks.some((side) => side.parties.length > 2)
  return (
    <div className="diptych">
      <h1 className="sr-only">{heading}</h1>
      <Bridge year={year} label={label} otherLabel={otherLabel} />
      <div className="banks">{banks.map((side) => bank(side, many))}</div>
    </div>
  )
}

function bank({ side, label, parties, acts, higher }: Bank, many: boolean) {
  const classes = ['bank', side, many && 'many', higher && 'higher'].filter(Boolean).join(' ')
  return (
    <section key={side} className={classes} aria-label={label}>
      {many ? byLevel(parties).map(group) : <ul className="parties">{parties.map(party)}</ul>}
      {acts && acts.length > 0 && <ul className="acts">{acts.map(act)}</ul>}
    </section>
  )
}

/** Neighbours of one level stand together, so that nine parties do not repeat it nine times. */
function byLevel(parties: Party[]): Party[][] {
  return parties.reduce<Party[][]>((groups, one) => {
    const last = groups.at(-1)
    if (last?.[0]?.level === one.level && last) last.push(one)
    else groups.push([one])
    return groups
  }, [])
}

function group(parties: Party[], i: number) {
  const level = parties[0]?.level
  return (
    <Fragment key={i}>
      {level && <p className="level">{level}</p>}
      <ul className="parties">{parties.map((one, at) => party({ ...one, level: undefined }, at))}</ul>
    </Fragment>
  )
}

function party({ name, lang, sub, level, href }: Party, i: number) {
  return (
    <li key={i} className="party">
      {level && <p className="level">{level}</p>}
      <p className="name" lang={lang}>{href ? <a href={href}>{name}</a> : name}</p>
      {sub && <p className="sub">{sub}</p>}
    </li>
  )
}

function act({ title, date, basis, note }: Act, i: number) {
  return (
    <li key={i}>
      {title}
      {date && <b>{date}</b>}
      {basis && <p>{basis}</p>}
      {note && <p>{note}</p>}
    </li>
  )
}
