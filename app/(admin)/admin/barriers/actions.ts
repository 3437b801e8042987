'use server'
import { defineAction } from '#lib/actions/define.ts'
import { specs } from '#lib/actions/specs.ts'
import { barrierPath } from '#lib/barriers/desk-path.ts'

export const answerReport = defineAction(specs['barrier.answer'], ({ id }) => `${barrierPath(id)}?saved=1`)

export const eraseEmail = defineAction(specs['barrier.erase-email'], ({ id }) => `${barrierPath(id)}?saved=1`)
