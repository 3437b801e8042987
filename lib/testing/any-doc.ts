// Documents of an editor as nobody would write them: right ones with something wrong in them, and plain nonsense. The same
// for the same seed. For tests of what is made of what a browser sends (S-25), without and with one.

const rollOf = (seed: number) => {
  let state = seed * 2_654_435_761
  return (below: number): number => {
    state = (state ^ (state << 13)) >>> 0
    state = (state ^ (state >>> 17)) >>> 0
    state = (state ^ (state << 5)) >>> 0
    return state % below
  }
}

const hostile = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', 'https://example.org/"onmouseover="alert(1)', 'https://example.org', 'data:text/html,<b>', 'http://example.org',
  '\u0000', '\u202e', '\ud800', '__proto__', '{{7*7}}', '土岐', '', ' ', '../admin', 'x'.repeat(400), '<svg/onload=alert(1)>', ' https://example.org', 'HTTPS://EXAMPLE.ORG/', 'vbscript:x',
]

/** What a browser might send as the body of a text. */
export function anyDoc(seed: number): unknown {
  const roll = rollOf(seed)
  const one = (all: readonly unknown[]) => all[roll(all.length)]
  const nonsense = (depth = 0): unknown => {
    const kind = roll(depth > 4 ? 5 : 8)
    if (kind < 3) return one(hostile)
    if (kind === 3) return one([null, true, -1, 1e308, 0])
    if (kind === 4) return undefined
    if (kind === 5) return Array.from({ length: roll(4) }, () => nonsense(depth + 1))
    return Object.fromEntries(Array.from({ length: roll(4) }, () => [String(one(['type', 'content', 'attrs', 'marks', 'text', 'key', 'style', 'onclick', 'dangerouslySetInnerHTML', '__proto__'])), nonsense(depth + 1)]))
  }
  /** Now and then something else than what belongs there. */
  const almost = (value: unknown) => (roll(60) ? value : nonsense())
  const words = () => almost(roll(3) ? `Parola ${roll(9)} ` : one(hostile.filter(Boolean)))
  const mark = () => almost(one([
    { type: 'bold' }, { type: 'italic' }, { type: 'foreign', attrs: { lang: almost('ja'), reading: words() } }, { type: 'record', attrs: { recordId: almost('toki') } },
    { type: 'link', attrs: { href: roll(8) ? 'https://example.org/?a=<b>&c="' : one(hostile) } },
  ]))
  const text = () => almost({ type: 'text', text: words(), ...(roll(2) ? { marks: [mark()] } : {}) })
  const line = () => Array.from({ length: roll(3) }, text)
  const attrs = (more: object = {}) => almost({ key: almost(`k${roll(50)}`), ...more })
  const cells = (type: string) => Array.from({ length: 1 + roll(3) }, () => almost({ type, content: line() }))
  const block = () => almost(one([
    { type: 'paragraph', attrs: attrs(), content: line() },
    { type: 'heading', attrs: attrs({ level: almost(2) }), content: line() },
    { type: 'bulletList', attrs: attrs(), content: [{ type: 'listItem', content: [{ type: 'paragraph', content: line() }] }] },
    { type: 'quotation', attrs: attrs({ lang: almost('ja'), speaker: words(), office: words() }), content: line() },
    { type: 'picture', attrs: attrs({ pictureId: almost('ab'.repeat(20)), alt: words(), isDecorative: almost(false) }), content: line() },
    { type: 'table', attrs: attrs(), content: [almost({ type: 'tableHead', content: cells('tableHeadCell') }), ...Array.from({ length: 1 + roll(3) }, () => almost({ type: 'tableRow', content: cells('tableCell') }))] },
  ]))
  return roll(20) ? { type: 'doc', content: Array.from({ length: 1 + roll(4) }, block) } : nonsense()
}
