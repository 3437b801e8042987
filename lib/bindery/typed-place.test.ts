import { expect, test } from 'vitest'
import { typedPlace, withTyped } from './typed-place.ts'

const page = `<input value="${typedPlace('email')}"><textarea>${typedPlace('text')}</textarea>`

test.each([
  ['a "quoted" <b>word</b> & \'more\'', 'a &quot;quoted&quot; &lt;b&gt;word&lt;/b&gt; &amp; &#x27;more&#x27;'],
  ['</textarea><script>alert(1)</script>', '&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['$& $1 $$', '$&amp; $1 $$'],
  ['[[typed:email]]', '[[typed:email]]'],
  ['\nsecond line', '\n\nsecond line'],
  ['\r\nas browsers send it', '\n\r\nas browsers send it'],
  ['日本語', '日本語'],
])('%j is written as it was typed, and nothing more', (text, written) => {
  expect(withTyped(page, { text, email: 'a@b.example' })).toBe(`<input value="a@b.example"><textarea>${written}</textarea>`)
})

test('what was not typed leaves its place empty', () => {
  expect(withTyped(page, Object.create(null) as Record<string, string>)).toBe('<input value=""><textarea></textarea>')
  expect(withTyped(typedPlace('constructor'), {})).toBe('')
})
