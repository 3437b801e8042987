import { z } from 'zod'
import { defineReading, defineUpload } from '#lib/actions/define.ts'
import { specs } from '#lib/actions/specs.ts'
import { mostPictureBytes } from '#lib/media/limits.ts'
import { listPictures } from '#lib/media/queries.ts'
import { receivePicture } from '#lib/media/receive.ts'

export const dynamic = 'force-dynamic'

/** A picture for a text: a route and not an action, since it takes seconds and the text goes on saving itself. */
export const POST = defineUpload(specs['picture.add'], mostPictureBytes, receivePicture)

const input = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1), q: z.string().trim().max(80).default('') })

/** The pictures that are there, to be shown again. */
export const GET = defineReading(input, (_actor, { page, q }) => listPictures(page, q))
