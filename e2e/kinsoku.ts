/**
 * Runs in the browser: every place on the page where a line begins or ends with a sign that must not stand there. Only
 * pairs with such a sign are measured, so that a page of ten thousand characters takes some milliseconds.
 */
export function badLines(): string[] {
  const neverFirst = new Set('、。，．・：；？！」』）〕］】〉》ーっッゃゅょャュョゎヮぁぃぅぇぉァィゥェォヵヶ々ゝヽ…‥〜')
  const neverLast = new Set('「『（〔［【〈《')
  type Place = { node: Text; at: number; sign: string }

  const isInLine = (element: Element) => /^(inline|ruby|contents)/.test(getComputedStyle(element).display) && !/flex|grid|table/.test(getComputedStyle(element).display)
  const blocks = new Map<Element, Element>()
  const blockOf = (element: Element): Element => {
    const known = blocks.get(element)
    if (known) return known
    const found = isInLine(element) && element.parentElement ? blockOf(element.parentElement) : element
    blocks.set(element, found)
    return found
  }

  const range = document.createRange()
  const boxOf = ({ node, at }: Place) => {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    return [...range.getClientRects()].at(-1)
  }
  const isNextLine = (last: Place, next: Place) => {
    const [before, after] = [boxOf(last), boxOf(next)]
    return before && after && after.left < before.left && after.top > before.top + before.height / 2
  }

  const faults: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let last: (Place & { block: Element }) | null = null
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement
    if (!parent || !parent.checkVisibility() || parent.closest('rt, rp, script, select, .sr-only, .skip')) continue
    const block = blockOf(parent)
    for (let at = 0; at < node.data.length; at++) {
      const sign = node.data.charAt(at)
      if (/\s/.test(sign)) continue
      const place = { node, at, sign, block }
      if (last?.block === block && (neverFirst.has(sign) || neverLast.has(last.sign)) && isNextLine(last, place)) {
        const before = last.node.data.slice(Math.max(0, last.at - 6), last.at + 1)
        // A row of such signs alone, which an editor may write, has no right place to break.
        if (![...before].every((one) => neverFirst.has(one) || neverLast.has(one))) faults.push(`${before}／${node.data.slice(at, at + 6)}`)
      }
      last = place
    }
  }
  return faults
}

/** Runs in the browser: where a heading is broken within a phrase that a line could hold. Texts end where a phrase may (<wbr>). */
export function brokenPhrases(): string[] {
  const range = document.createRange()
  const boxOf = (node: Text, at: number) => {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    return range.getBoundingClientRect()
  }
  const faults: string[] = []
  for (const heading of document.querySelectorAll('h1:not(.sr-only), h2, h3, .title, .note-title, .name')) {
    const size = Number.parseFloat(getComputedStyle(heading).fontSize)
    const longest = Math.floor(heading.getBoundingClientRect().width / size)
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (!node.parentElement?.checkVisibility() || node.parentElement.closest('rt, rp, [lang=it], [lang=en]')) continue
      for (let at = 1; at < node.data.length; at++) {
        const [last, next] = [node.data.charAt(at - 1), node.data.charAt(at)]
        const isPlace = /[\s、。）」／!-~]/.test(last) || /[\s（「]/.test(next)
        if (isPlace || boxOf(node, at).top < boxOf(node, at - 1).bottom - 4) continue
        // In need: the phrase has more characters than a line.
        const phrases = heading.innerHTML.replace(/<r[tp]>.*?<\/r[tp]>/g, '').replace(/<(?!wbr)[^>]*>/g, '').split(/<wbr>|\s/)
        const { data } = node
        if (!phrases.some((one) => one.length > longest && one.includes(data))) faults.push(`${node.data.slice(0, at)}／${node.data.slice(at)}`)
      }
    }
  }
  return faults
}
