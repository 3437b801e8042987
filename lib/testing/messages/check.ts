import { flatten } from './flatten.ts'
import { argumentDifferences, readMessage, type ReadMessage } from './icu.ts'
import { japaneseProblems } from './japanese.ts'
import { matches } from './key-pattern.ts'
import type { Use } from './uses.ts'

export type Messages = { locale: string; content: unknown }

/** Keys put together when the code runs → why they must be. */
export type DynamicKeys = Record<string, string>

/** Every fault of the message files and of their uses, one sentence each; empty when all is well. */
export function checkMessages(files: Messages[], uses: Use[], dynamicKeys: DynamicKeys): string[] {
  const read = files.map(({ locale, content }) => readFile(locale, content))
  const keys = [...new Set(read.flatMap((file) => [...file.messages.keys()]))]
  return [
    ...read.flatMap((file) => file.problems),
    ...keys.flatMap((key) => compareLocales(key, read)),
    ...findOrphans(keys, uses),
    ...findUnknownKeys(keys, uses),
    ...checkDynamicKeys(uses, dynamicKeys),
  ]
}

type ReadFile = { name: string; messages: Map<string, ReadMessage>; problems: string[] }

function readFile(locale: string, content: unknown): ReadFile {
  const name = `messages/${locale}.json`
  const flat = flatten(content)
  const problems = flat.problems.map((problem) => `${name}: ${problem}`)
  const messages = new Map<string, ReadMessage>()
  for (const [key, text] of flat.texts) {
    const message = readMessage(text, locale)
    const found = [...message.problems, ...(locale === 'ja' ? message.literals.flatMap(japaneseProblems) : [])]
    problems.push(...found.map((problem) => `${name}: ${key}: ${problem}`))
    messages.set(key, message)
  }
  return { name, messages, problems }
}

function compareLocales(key: string, files: ReadFile[]): string[] {
  const first = files.find((file) => file.messages.has(key))?.messages.get(key)
  return files.flatMap((file) => {
    const message = file.messages.get(key)
    if (!first || !message) return [`${file.name}: ${key}: missing`]
    return argumentDifferences(first, message).map((difference) => `${file.name}: ${key}: ${difference}`)
  })
}

const covers = (use: Use, key: string) => matches(use.key, key) || (use.isWholeGroup && key.startsWith(`${use.key}.`))

function findOrphans(keys: string[], uses: Use[]): string[] {
  return keys.filter((key) => !uses.some((use) => covers(use, key))).map((key) => `${key}: nothing uses it`)
}

function findUnknownKeys(keys: string[], uses: Use[]): string[] {
  const unknown = uses.filter((use) => !keys.some((key) => covers(use, key)))
  return unknown.map((use) => `${use.file}:${use.line}: no message ${use.key}`)
}

function checkDynamicKeys(uses: Use[], listed: DynamicKeys): string[] {
  const dynamic = uses.filter((use) => use.key.includes('*'))
  const unlisted = dynamic.filter((use) => !(use.key in listed))
  const gone = Object.keys(listed).filter((key) => !dynamic.some((use) => use.key === key))
  const unexplained = Object.entries(listed).filter(([, reason]) => reason.trim().length < 10)
  return [
    ...unlisted.map((use) => `${use.file}:${use.line}: list ${use.key} in lib/i18n/dynamic-keys.json with the reason`),
    ...gone.map((key) => `lib/i18n/dynamic-keys.json: ${key}: nothing uses it any more`),
    ...unexplained.map(([key]) => `lib/i18n/dynamic-keys.json: ${key}: say why the key is put together`),
  ]
}
