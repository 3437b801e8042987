'use client'
import { useState } from 'react'
import { FormField } from './form-field.tsx'

type Props = { name: string; label: string; hint?: string; autoComplete: 'current-password' | 'new-password'; show: string; hide: string }

/** A password, which may be pasted, and looked at (WCAG 3.3.8; ASVS 6.2.7). */
export function PasswordField({ show, hide, ...field }: Props) {
  const [isShown, setShown] = useState(false)
  return (
    <div className="password">
      <FormField {...field} type={isShown ? 'text' : 'password'} maxLength={128} required />
      <button type="button" className="link" aria-pressed={isShown} onClick={() => setShown(!isShown)}>{isShown ? hide : show}</button>
    </div>
  )
}
