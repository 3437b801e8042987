'use server'
import { defineLinkAction } from '#lib/actions/define.ts'
import { linkSpecs } from '#lib/actions/visitor-specs.ts'

export const acceptInvitation = defineLinkAction(linkSpecs['invitation.accept'], () => '/admin/sign-in?done=welcome')
