'use client'
import { type MouseEvent, useState } from 'react'
import { useKnown } from '#components/admin/form/use-known.ts'
import { type Focus, Thumbnail } from './thumbnail.tsx'

type Props = { src: string; width: number; height: number; focus: Focus; words: { hint: string; x: string; y: string; cropped: string } }

const percentOf = (at: number, from: number, size: number) => Math.min(100, Math.max(0, Math.round((100 * (at - from)) / size)))

function Percent({ name, label, value, onChange }: { name: string; label: string; value: string; onChange: (value: string) => void }) {
  const { id, error } = useKnown(name)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} type="number" min={0} max={100} step={1} required value={value} onChange={(event) => onChange(event.target.value)} aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : undefined} />
      {error && <p className="error" id={`${id}-error`}>{error}</p>}
    </div>
  )
}

/** The focal point of a picture: two numbers, or a click where it lies; beside it, the picture as it is cropped. */
export function FocusFields({ src, width, height, focus, words }: Props) {
  const [x, setX] = useState(String(focus.x))
  const [y, setY] = useState(String(focus.y))
  const shown = { x: Number(x) || 0, y: Number(y) || 0 }

  function point({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>) {
    const { left, top, width: wide, height: high } = currentTarget.getBoundingClientRect()
    setX(String(percentOf(clientX, left, wide)))
    setY(String(percentOf(clientY, top, high)))
  }
  const mark = (element: HTMLElement | null) => {
    element?.style.setProperty('left', `${shown.x}%`)
    element?.style.setProperty('top', `${shown.y}%`)
  }
  return (
    <>
      <p className="hint">{words.hint}</p>
      {/* Whoever points with a mouse or a finger points here; everybody else has the two numbers. */}
      <div className="focus-point" onClick={point}>
        <img src={src} width={width} height={height} alt="" />
        <span ref={mark} aria-hidden="true" />
      </div>
      <div className="focus-numbers">
        <Percent name="focusX" label={words.x} value={x} onChange={setX} />
        <Percent name="focusY" label={words.y} value={y} onChange={setY} />
      </div>
      <figure className="focus-crops">
        <figcaption>{words.cropped}</figcaption>
        <Thumbnail src={src} width={width} height={height} focus={shown} />
        <Thumbnail src={src} width={width} height={height} focus={shown} />
      </figure>
    </>
  )
}
