import { markGradient } from '#components/ui/mark.tsx'

export type MapArch = {
  href: string | null
  text: string
  /** Language of the text, where it is not the page's. */
  lang?: string
  /** The same arch with the frames side by side, and one under the other */
  wide: string
  tall: string
  isDashed: boolean
}

export type MapPoint = {
  id: string
  href: string | null
  x: number
  y: number
  text: string
  lang?: string
  /** Behind the name of a place that lies outside the frame. */
  country?: { text: string; lang?: string }
  /** A region or a prefecture is a square, a town a dot. */
  isArea: boolean
  /** null: no room beside the point; the name shows when the point is pointed at. */
  label: { x: number; y: number; anchor: 'start' | 'middle' | 'end' } | null
}

type Frame = { width: number; height: number; points: MapPoint[] }

type Props = { label: string; land: string; italy: Frame; japan: Frame; arches: MapArch[]; width: number; height: number }

const anchors = { start: undefined, middle: 'm', end: 'e' }

/**
 * Two frames and what joins them. Everything is a link with a name; the style sheet puts the frames side by side, on a phone
 * one under the other. It is written for few bytes: the colours are those of the mark in the head of the page, a dot is a
 * line without length, a wide line to point at is a second use of a thin one.
 */
export function ArcMap({ label, land, italy, japan, arches, width, height }: Props) {
  return (
    <svg className="map" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMinYMin" role="group" aria-label={label}>
      <linearGradient id="across" href={`#${markGradient}`} x1="0" x2={width} />
      <linearGradient id="down" href="#across" x2="0" y2="375" />
      <g className="arcs">
        {arches.map((arch, index) => <Arch key={index} arch={arch} id={`t${index}`} />)}
      </g>
      {[italy, japan].map((frame, index) => (
        <g key={index} className={index ? 'f2' : 'f1'}>
          {/* One file holds the land of both frames; each shows its part. */}
          <svg width={frame.width} height={frame.height}>
            <image href={land} x={index ? -italy.width : undefined} width={italy.width + japan.width} />
          </svg>
          {frame.points.map((point) => <Point key={point.id} point={point} />)}
        </g>
      ))}
    </svg>
  )
}

function Arch({ arch: { href, text, lang, wide, tall, isDashed }, id }: { arch: MapArch; id: string }) {
  const drawn = (
    <>
      <text lang={lang}>{text}</text>
      <g id={id}>
        <path d={wide} />
        <path d={tall} />
      </g>
      <use href={`#${id}`} />
    </>
  )
  const className = isDashed ? 'dash' : undefined
  return href ? <a href={href} className={className}>{drawn}</a> : <g className={className}>{drawn}</g>
}

function Point({ point: { href, x, y, text, lang, country, isArea, label } }: { point: MapPoint }) {
  const drawn = (
    <>
      <path d={`M${x} ${y}h0`} className={isArea ? 'o' : undefined} />
      <text x={label?.x ?? x + 8} y={label?.y ?? y} className={label ? anchors[label.anchor] : 'off'} lang={lang}>
        {country ? `${text} ` : text}
        {country && <tspan lang={country.lang}>{country.text}</tspan>}
      </text>
    </>
  )
  return href ? <a href={href}>{drawn}</a> : <g>{drawn}</g>
}
