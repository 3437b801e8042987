import { expect, it } from 'vitest'
import { findUses } from './uses.ts'

const keys = (code: string) => findUses('app/a.tsx', code).map((use) => use.key)

it.each([
  ['a hook', "const t = useTranslations('A'); t('b')", ['A.b']],
  ['no namespace', "const t = useTranslations(); t('A.b')", ['A.b']],
  ['an awaited namespace', "const t = await getTranslations('A'); t('b.c')", ['A.b.c']],
  ['an object', "const t = await getTranslations({ locale, namespace: 'A' }); t('b')", ['A.b']],
  ['an object without namespace', "const t = await getTranslations({ locale }); t('A.b')", ['A.b']],
  ['our own translator', "const t = translator(locale, 'A'); t('b')", ['A.b']],
  ['methods', "const t = useTranslations('A'); t.rich('b', {}); t.has('c'); t.markup('d', {}); t.raw('e')", ['A.b', 'A.c', 'A.d', 'A.e']],
  ['another method', "const t = useTranslations('A'); t.toString()", []],
  ['other names', "const words = useTranslations('A'); words('b')", ['A.b']],
  ['a direct call', "useTranslations('A')('b'); (await getTranslations('C'))('d')", ['A.b', 'C.d']],
  ['two at once', "const [t, u] = await Promise.all([getTranslations('A'), getTranslations('B')]); t('a'); u('b')", ['A.a', 'B.b']],
  ['either of two keys', "const t = useTranslations('A'); t(yes ? 'b' : 'c')", ['A.b', 'A.c']],
  ['a key put together', "const t = useTranslations('A'); t(`b.${c}.title`)", ['A.b.*.title']],
  ['a variable key', "const t = useTranslations('A'); t(key)", ['A.*']],
  ['a variable namespace', "const t = useTranslations(name); t('b')", ['*.b']],
  ['an inner function', "const t = useTranslations('A'); const f = () => list.map((x) => t('b'))", ['A.b']],
  ['two components in one file', "function A() { const t = useTranslations('A'); t('x') }\nfunction B() { const t = useTranslations('B'); t('y') }", ['A.x', 'B.y']],
  ['a parameter that hides it', "const t = useTranslations('A'); list.map((t) => t('b'))", []],
  ['a typed parameter', "function f(t: Translator<'A'>) { t('b') }", ['A.b']],
  ['JSX', "const t = useTranslations('A'); const a = <p title={t('b')}>{t('c')}</p>", ['A.b', 'A.c']],
  ['an unrelated t', "const t = other('A'); t('b')", []],
])('finds %s', (_what, code, expected) => expect(keys(code)).toEqual(expected))
