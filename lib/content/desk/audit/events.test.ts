import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { locales } from '#lib/i18n/locales.ts'
import { messagesOf } from '#lib/i18n/messages.ts'
import { sourceFiles } from '#lib/testing/source-files.ts'

/** Every event that the code can write into the log. */
function eventsWritten(): string[] {
  const files = sourceFiles('.').filter((file) => /^lib\/.*\.ts$/.test(file) && !/\.test\.ts$|^lib\/testing\//.test(file))
  const literal = /\bevent: (?:[^,{}'\n]*\? )?'([a-z-]+\.[a-z-]+)'(?: : '([a-z-]+\.[a-z-]+)')?|Event = '([a-z-]+\.[a-z-]+)'/g
  return [...new Set(files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(literal)].flatMap(([, one, two, three]) => [one, two, three].filter((event) => event !== undefined))))]
}

test('every event of the log is called something in three languages', () => {
  const events = eventsWritten()
  expect(events).toEqual(expect.arrayContaining(['text.published', 'record.shown', 'record.hidden', 'audit.erased', 'session.begun']))
  for (const locale of locales) {
    const groups: Record<string, Record<string, string>> = messagesOf(locale).audit.events
    const wordless = events.filter((event) => {
      const [thing = '', deed = ''] = event.split('.')
      return !groups[thing]?.[deed]
    })
    expect(wordless, `events without words in ${locale}`).toEqual([])
  }
})
