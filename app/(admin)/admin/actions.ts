'use server'
import { defineAction, definePublicAction } from '#lib/actions/define.ts'
import { ownPath } from '#lib/actions/own-path.ts'
import { signInAgain, signIn as begin, signInInput } from '#lib/actions/sign-in.ts'
import { specs } from '#lib/actions/specs.ts'

export const signIn = definePublicAction('session.begin', signInInput, begin, (path) => path)

export const signOut = defineAction(specs['session.end'], () => '/admin/sign-in')

export const changePassword = defineAction(specs['password.change'], async ({ email, isProved }, { password }) => {
  await signInAgain(email, String(password), isProved)
  return '/admin'
})

export const chooseLanguage = defineAction(specs['language.choose'], ({ next }) => ownPath(next) ?? '/admin')
