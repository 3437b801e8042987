import type { ReactNode } from 'react'
import { ArcMap, type MapArch, type MapPoint } from '#components/ui/arc-map.tsx'
import { readDate } from '#lib/dates/fuzzy-date.ts'
import type { MapPlace, TiePlaces } from '#lib/domain/map/schema.ts'
import type { PartnershipListItem } from '#lib/domain/partnerships/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { wide } from '#lib/map/arches.ts'
import { drawArches, drawMap, type Drawing } from '#lib/map/drawing.ts'
import { type FrameName, frames, isInFrame } from '#lib/map/frames.ts'
import outlines from '#lib/map/outlines.json'
import { fittingTies } from '#lib/map/weight.ts'

type Props = { ties: PartnershipListItem[]; places: TiePlaces; locale: Locale; children?: (drawn: number) => ReactNode }

const areas = ['country', 'region', 'prefecture']

/** Ties as arches between two frames of the world, the first of a list for which there is room; the list stands beside it. */
export function TieMap({ ties, places: { places, sides }, locale, children }: Props) {
  const t = translator(locale, 'map')
  const langOf = (lang: string) => (lang === locale ? undefined : lang)
  const located = ties.flatMap((tie) => {
    const { home = [], partner = [] } = sides.get(tie.reference.id) ?? {}
    if (!home.length || !partner.length) return []
    const year = tie.since?.date ? readDate(tie.since.date).start?.year : null
    const { id, href, name } = tie.reference
    return [{ id, href, text: year ? `${name.text}, ${year}` : name.text, tie, homes: home, partners: partner, places: [...home, ...partner] }]
  })
  const drawn = places.map((place) => ({
    id: place.reference.id, href: place.reference.href, latitude: place.latitude, longitude: place.longitude, text: wordsOf(place), isAbroad: !isInFrame(place),
  }))
  const shown = fittingTies(located, drawn, drawArches(located, drawn))
  const drawing = drawMap(shown, drawn)
  const arches = drawing.arches.flatMap(({ id, ...shape }): MapArch[] => {
    const found = shown.find((one) => one.id === id)
    if (!found) return []
    const { tie, href, text } = found
    return [{ ...shape, href, text, lang: langOf(tie.reference.name.lang), isDashed: tie.class === 'contact' }]
  })
  const frame = (name: FrameName) => ({ width: frames[name].width, height: frames[name].height, points: pointsIn(name, drawing, places, langOf) })
  return (
    <figure className="band map-band">
      <ArcMap label={t('label')} land={outlines.path} italy={frame('italy')} japan={frame('japan')} arches={arches} width={wide.width} height={wide.height} />
      <figcaption>{children?.(arches.length)}<small>{t('credit')}</small></figcaption>
    </figure>
  )
}

/** What stands beside a point: inside a frame the land says which country it is. */
const wordsOf = (place: MapPlace) => [place.reference.name.text, ...(!isInFrame(place) && place.country ? [place.country.name.text] : [])].join(' ')

function pointsIn(name: FrameName, drawing: Drawing, places: MapPlace[], langOf: (lang: string) => string | undefined): MapPoint[] {
  return drawing.points.filter(({ frame }) => frame === name).flatMap(({ id, x, y, label, outside }) => {
    const place = places.find(({ reference }) => reference.id === id)
    if (!place) return []
    const { reference, country, level } = place
    return [{
      id, x, y, label, href: reference.href, text: reference.name.text, lang: langOf(reference.name.lang), isArea: areas.includes(level),
      ...(outside && country ? { country: { text: country.name.text, lang: langOf(country.name.lang) } } : {}),
    }]
  })
}
