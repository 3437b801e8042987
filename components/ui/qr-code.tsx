type Props = {
  /** A unit a module, the quiet zone included in `size`. */
  modules: { size: number; path: string }
  /** What the code says, for those who do not scan it. */
  label: string
}

/** Black on white in every scheme: a camera must read it. */
export function QrCode({ modules: { size, path }, label }: Props) {
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path d={path} />
    </svg>
  )
}
