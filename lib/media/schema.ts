import { z } from 'zod'

/** Under what terms a picture may be shown, by what readers are told. `by-permission`: whoever gave it reserves every right. */
export const licences = ['cc-by-4', 'cc-by-sa-4', 'cc0', 'public-domain', 'by-permission'] as const

export type Licence = (typeof licences)[number]

/** The first 160 bits of the SHA-256 of the file that was sent. */
export const pictureId = z.string().regex(/^[0-9a-f]{40}$/)

const credit = z.string().trim().min(1, 'credit-missing').max(200, 'too-long')
const licence = z.enum(licences, 'licence-missing')

/** What a person says of a picture when they add it. */
export const describedInput = z.object({ credit, licence })

/** A picture that is encoded and kept: made by the route that takes the file, never by whoever sends it. */
export const addInput = describedInput.extend({
  id: pictureId,
  name: z.string().max(200),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})

export const describeInput = describedInput.extend({ id: pictureId, version: z.coerce.number().int().min(1) })

const percent = z.coerce.string().regex(/^(100|[1-9]?\d)$/, 'percent-invalid').transform(Number)

/** Where the point lies that stays in sight where a picture is cropped, from its upper left corner. */
export const focusInput = z.object({ id: pictureId, version: z.coerce.number().int().min(1), focusX: percent, focusY: percent })

/** A picture as pages show it. */
export type Picture = { id: string; width: number; height: number; credit: string; licence: Licence }

export type Pictures = ReadonlyMap<string, Picture>

/** As the newsroom lists it, cropped around its focal point. */
export type DeskPicture = Picture & { focusX: number; focusY: number; name: string; version: number; addedAt: Date }
