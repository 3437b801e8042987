'use client'
import { use } from 'react'
import { FormContext } from './form-context.ts'

/** The version of what a form changes that the person has seen: with the form, or beside its fields when somebody else was first. */
export function SeenVersion({ version }: { version: number }) {
  const { version: seen = version } = use(FormContext)
  return <input type="hidden" name="version" value={seen} />
}

/** The same for every change of one thing that is no record: which, and which version of it the person saw. */
export function OfOne({ id, version }: { id: string; version: number }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <SeenVersion version={version} />
    </>
  )
}

/** The same for every change of facts: which record, and which version of it the person saw. */
export function OfRecord({ id, version }: { id: string; version: number }) {
  return (
    <>
      <input type="hidden" name="recordId" value={id} />
      <SeenVersion version={version} />
    </>
  )
}
