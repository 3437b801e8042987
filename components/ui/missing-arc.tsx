import { stones } from '#components/ui/bridge.tsx'

/** The bridge of a page that is not there: its keystone lies on the ground. */
export function MissingArc() {
  return (
    <div className="bridge fallen">
      <svg viewBox="0 0 1000 200" preserveAspectRatio="none" aria-hidden="true">
        <linearGradient id="gap" gradientUnits="userSpaceOnUse" x1="0" x2="1000">
          <stop className="s1" offset=".3" />
          <stop className="s3" offset=".7" />
        </linearGradient>
        <path className="thin" d={stones} />
        <g stroke="url(#gap)">
          <path strokeWidth="1.5" d="M62 200C125 112 283 64 450 56M938 200C875 112 717 64 550 56" />
          <path strokeWidth="5" d="M3 200C74 89 254 28 444 18M997 200C926 89 746 28 556 18" />
          <path strokeWidth="3" d="M0 200H470M530 200H1000" />
        </g>
        <path className="key" d="M470 152L533 161 522 198 464 190z" />
      </svg>
    </div>
  )
}
