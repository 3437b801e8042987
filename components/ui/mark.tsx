/** From brick through brass to indigo; other drawings of the page take their colours from it. */
export const markGradient = 'arc'

/**
 * The mark: an arc that joins two points. It draws itself once per page; `again` repeats that drawing, since the
 * gradient needs an id and an id stands once.
 */
export function Mark({ again = false }: { again?: boolean }) {
  if (again) {
    return (
      <svg className="mark" viewBox="0 0 40 24" aria-hidden="true">
        <use href="#mark" />
      </svg>
    )
  }
  return (
    <svg className="mark" viewBox="0 0 40 24" aria-hidden="true">
      <linearGradient id={markGradient} gradientUnits="userSpaceOnUse" x1="3" x2="37">
        <stop className="s1" offset=".1" />
        <stop className="s2" offset=".5" />
        <stop className="s3" offset=".9" />
      </linearGradient>
      <g id="mark" stroke={`url(#${markGradient})`} strokeLinecap="round">
        <path d="M3.5 20.5a16.5 16.5 0 0 1 33 0" strokeWidth="3.4" />
        <path d="M11.5 20.5a8.5 8.5 0 0 1 17 0" strokeWidth="1.6" />
        <path d="M3.5 20.5h.01M36.5 20.5h.01" strokeWidth="6" />
      </g>
    </svg>
  )
}
