'use server'
import { defineAction } from '#lib/actions/define.ts'
import { specs } from '#lib/actions/specs.ts'

export const focusPicture = defineAction(specs['picture.focus'], ({ id }) => `/admin/pictures/${id}?saved=1`)

export const describePicture = defineAction(specs['picture.describe'], ({ id }) => `/admin/pictures/${id}?saved=1`)
