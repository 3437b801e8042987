'use client'
import { useEffect, useState } from 'react'
import { TextField } from '#components/ui/field.tsx'
import type { NextAddress, OtherAddress } from '#lib/content/addresses/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { TextWords } from './text-words.ts'

type Props = {
  value: string
  locale: Locale
  /** Where the text would be published, as it was saved last */
  address: NextAddress | null
  others: OtherAddress[]
  words: TextWords
  /** Names of languages */
  languages: Record<Locale, string>
  onChange(slug: string): void
}

const fieldId = 'field-slug'

/** The last part of the address, with the whole of it as it will be; in place of a bare id, one in words of another language is offered, and written only when it is chosen (T3). */
export function AddressField({ value, locale, address, others, words, languages, onChange }: Props) {
  // The field is drawn anew with each choice: what is typed into it is the browser's own.
  const [chosen, setChosen] = useState({ count: 0, slug: value })
  useEffect(() => { if (chosen.count) document.getElementById(fieldId)?.focus() }, [chosen])

  function choose(slug: string) {
    setChosen({ count: chosen.count + 1, slug })
    onChange(slug)
  }
  const hint = locale === 'ja' ? words.slugHintJapanese : words.slugHint
  return (
    <div className="address-field">
      <TextField
        key={chosen.count} id={fieldId} name="slug" label={words.slug} value={chosen.slug} maxLength={80} onInput={onChange}
        hint={<>{hint}{address && <><br />{words.address} <code>{address.path}</code></>}</>}
      />
      {address?.isBareId && others.map((one) => (
        <button key={one.locale} type="button" className="link" onClick={() => choose(one.slug)}>{words.addressFrom.replace('{language}', languages[one.locale]).replace('{slug}', one.slug)}</button>
      ))}
    </div>
  )
}
