import type { ReactNode } from 'react'

type Props = {
  /** Without a year the two names of the tie stand alone under the keystone. */
  year?: ReactNode
  label: ReactNode
  otherLabel?: { text: string; lang: string }
}

/** Thin stones between the outer and the inner arc, in the units of the viewBox. */
export const stones = 'M408 20l11 37M351 27l18 36M296 37l24 34M244 49l30 31M194 65l36 28M148 84l42 24M105 106l47 20M68 132l51 14M592 20l-11 37M649 27l-18 36M704 37l-24 34M756 49l-30 31M806 65l-36 28M852 84l-42 24M895 106l-47 20M932 132l-51 14'

/** A flat arc from bank to bank; it stretches, its strokes do not. The words are text, read before the banks. */
export function Bridge({ year, label, otherLabel }: Props) {
  return (
    <div className="bridge">
      <svg viewBox="0 0 1000 200" preserveAspectRatio="none" aria-hidden="true">
        <linearGradient id="span" gradientUnits="userSpaceOnUse" x1="0" x2="1000">
          <stop className="s1" offset=".1" />
          <stop className="s2" offset=".5" />
          <stop className="s3" offset=".9" />
        </linearGradient>
        <path className="thin" d={stones} />
        <path className="key" d="M465 17L535 17 529 55 471 55z" />
        <path stroke="url(#span)" strokeWidth="1.5" d="M62 200C200 6 800 6 938 200" />
        <path stroke="url(#span)" strokeWidth="5" d="M3 200C160-45 840-45 997 200" />
      </svg>
      <p>
        {year && <strong className="year">{year}</strong>}
        <span className="class">
          <span>{label}</span>
          {otherLabel && <> <span lang={otherLabel.lang}>{otherLabel.text}</span></>}
        </span>
      </p>
    </div>
  )
}
