import { expect, test } from 'vitest'
import { bareLinks, barePage, noteName } from './bare.ts'

const page = (head: string, body: string) => `<!DOCTYPE html><html lang="it"><head>${head}</head><body>${body}</body></html>`

test('scripts, their preloads and flight data go', () => {
  const drawn = page(
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/a.js"/><script src="/_next/static/a.js" async=""></script><link rel="modulepreload" href="/b.js"/>',
    '<main>Legami</main><script>self.__next_f.push([1,"\\u003c/script>"])</script><script id="_R_">requestAnimationFrame(function(){})</script>',
  )
  expect(barePage(drawn).html).toBe(page('', '<main>Legami</main>'))
})

test('structured data, our own script, style sheets and faces stay', () => {
  const kept = page(
    '<link rel="stylesheet" href="/_next/static/a.css"/><link rel="preload" as="font" href="/fonts/a.woff2"/><script src="/scripts/readings.js"></script>',
    '<script type="application/ld+json">{"@type":"City","name":"\\u003cscript>"}</script>',
  )
  expect(barePage(kept).html).toBe(kept)
})

test('a script that only mentions our folder goes', () => {
  expect(barePage('<script data-x="/scripts/">1</script><script src="/other/scripts/a.js"></script>').html).toBe('')
})

test('the marks of React and the hint for fonts that Next has not go, other comments and words stay', () => {
  const drawn = '<meta name="next-size-adjust" content=""/><p>1<!-- --> di <!-- -->2</p><!--$--><p>A</p><!--/$--><!--$?--><!--$!--><div hidden=""></div><!-- a word -->'
  expect(barePage(drawn).html).toBe('<p>1 di 2</p><p>A</p><!-- a word -->')
})

test('an empty element of a drawing is closed by its own tag, one that holds something is not', () => {
  expect(barePage('<svg><path d="M0 0"></path><use href="#a"></use><text></text><linearGradient><stop></stop></linearGradient></svg>').html)
    .toBe('<svg><path d="M0 0"/><use href="#a"/><text></text><linearGradient><stop/></linearGradient></svg>')
  expect(barePage('<path><title>a</title></path>').html).toBe('<path><title>a</title></path>')
})

test('the note about what a page was drawn from is read and never sent', () => {
  const { html, tags } = barePage(page(`<meta name="${noteName}" content="record:takko kind:topic a&amp;b &quot;c&quot;"/>`, ''))
  expect(tags).toEqual(['record:takko', 'kind:topic', 'a&b', '"c"'])
  expect(html).toBe(page('', ''))
})

test('a page without a note, or with an empty one, was drawn from nothing', () => {
  expect(barePage('<p></p>').tags).toEqual([])
  expect(barePage(`<meta name="${noteName}" content=""/>`)).toEqual({ html: '', tags: [] })
})

test('of a Link header only faces and style sheets stay', () => {
  const font = '</fonts/a.woff2>; rel=preload; as="font"; crossorigin=""; type="font/woff2"'
  expect(bareLinks(`${font}, </_next/a.js>; rel=preload; as="script", </_next/a.css>; rel=preload; as="style"`)).toBe(`${font}, </_next/a.css>; rel=preload; as="style"`)
  expect(bareLinks('</_next/a.js>; rel=preload; as="script"')).toBeNull()
  expect(bareLinks(null)).toBeNull()
})
