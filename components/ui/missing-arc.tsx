/** An arc without its keystone: for pages that are not there. */
export function MissingArc() {
  return (
    <svg className="broken" viewBox="0 0 480 120" aria-hidden="true">
      <linearGradient id="gap" gradientUnits="userSpaceOnUse" x1="0" x2="480">
        <stop className="s1" offset=".2" />
        <stop className="s3" offset=".8" />
      </linearGradient>
      <g stroke="url(#gap)">
        <path strokeWidth="5" d="M4 116C40 62 96 24 176 10M304 10C384 24 440 62 476 116" />
        <path strokeWidth="1.5" d="M36 116C66 72 112 44 182 32M298 32C368 44 414 72 444 116" />
        <path strokeWidth="1.5" strokeDasharray="2 7" d="M176 10Q240 0 304 10M182 32Q240 24 298 32" />
      </g>
    </svg>
  )
}
