import { describe, expect, test } from 'vitest'
import { dispositionOf, downloadName } from './disposition.ts'

describe('the name under which a file is downloaded', () => {
  test.each([
    ['protocollo.pdf', 'protocollo.pdf'],
    ['協定書 1979.PDF', '協定書 1979.pdf'],
    ['report.pdf.exe', 'report.pdf.pdf'],
    ['a<b>:"c|?*%2e.pdf', 'a_b_c_2e.pdf'],
    ['../../etc/passwd', '_.._etc_passwd.pdf'],
    ['.pdf', 'kakehashi.pdf'],
    ['', 'kakehashi.pdf'],
    [`${'あ'.repeat(300)}.pdf`, `${'あ'.repeat(120)}.pdf`],
    ['𠮷'.repeat(300), `${'𠮷'.repeat(120)}.pdf`],
  ])('%s', (sent, own) => expect(downloadName(sent)).toBe(own))
})

describe('the header', () => {
  test.each([
    ['protocollo d’intesa (1979).pdf', `attachment; filename="protocollo d_intesa (1979).pdf"; filename*=UTF-8''protocollo%20d%E2%80%99intesa%20%281979%29.pdf`],
    ['città.pdf', `attachment; filename="citta.pdf"; filename*=UTF-8''citt%C3%A0.pdf`],
    ['協定書.pdf', `attachment; filename="_.pdf"; filename*=UTF-8''%E5%8D%94%E5%AE%9A%E6%9B%B8.pdf`],
    ['a"; filename=evil.exe.pdf', `attachment; filename="a_ filename_evil.exe.pdf"; filename*=UTF-8''a%22%3B%20filename%3Devil.exe.pdf`],
    ['a\r\nSet-Cookie: x.pdf', `attachment; filename="a_Set-Cookie_ x.pdf"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x.pdf`],
  ])('of %j is ASCII and cannot be left', (name, header) => {
    expect(dispositionOf(name)).toBe(header)
    expect(dispositionOf(name)).toMatch(/^[\x20-\x7e]+$/)
  })
})
