'use server'
import { defineLinkAction } from '#lib/actions/define.ts'
import { linkSpecs } from '#lib/actions/visitor-specs.ts'

export const resetPassword = defineLinkAction(linkSpecs['password.reset'], () => '/admin/sign-in?done=changed')
