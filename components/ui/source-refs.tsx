/** Small numbers behind a statement; `label` is the word that is said before each number. */
export function SourceRefs({ refs, label }: { refs: { number: number; href: string }[]; label: string }) {
  return (
    <sup className="refs">
      {refs.map(({ number, href }) => (
        <a key={href} href={href}>
          <span className="sr-only">{label} </span>
          {number}
        </a>
      ))}
    </sup>
  )
}
