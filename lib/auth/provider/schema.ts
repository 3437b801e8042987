import { z } from 'zod'

export const unlinkInput = z.object({ id: z.string().min(1).max(64) })
