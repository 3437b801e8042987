const digits: Record<string, number> = { 〇: 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

/** 二十四 is 24, 二〇一二 is 2012, 元 the first year of an era. */
function kanjiNumber(text: string): string {
  if (!text.includes('十')) return [...text].map((sign) => digits[sign] ?? sign).join('')
  const [tens = '', ones = ''] = text.split('十')
  return String((tens ? (digits[tens] ?? 0) : 1) * 10 + (ones ? (digits[ones] ?? 0) : 0))
}

/** What was typed, with one spelling of what means the same: full-width figures, kanji numbers, dashes, ordinals, blanks. */
export const plainText = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    // The wide tilde of a Japanese range is a narrow one by now.
    .replace(/[–—―〜]|~(?=\d)/g, '–')
    .replace(/[〇零一二三四五六七八九十]+(?=[年月日])/g, kanjiNumber)
    .replace(/元(?=年)/g, '1')
    .replace(/(\d)(?:º|°|st|nd|rd|th)(?=\s|$)/g, '$1')
    // º is an o in the compatibility forms.
    .replace(/\b(\d{1,2})o(?=\s)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.。]$/, '')
