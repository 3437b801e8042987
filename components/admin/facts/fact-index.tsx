import { factsPath } from '#lib/content/desk/paths.ts'
import type { FactDesk } from '#lib/domain/facts/queries.ts'
import { isList } from '#lib/domain/facts/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { factWord } from '#components/site/choice-word.ts'
import { FactValue } from './fact-value.tsx'

/** Every fact of a record with its value and how many sources speak of it; each leads to its page. */
export function FactIndex({ recordId, desk: { facts, named, offered }, language }: { recordId: string; desk: FactDesk; language: Locale }) {
  const t = translator(language, 'facts')
  return (
    <ol className="log facts">
      {facts.map(({ name, fact, texts, lines, claims }) => (
        <li key={name}>
          <h2><a href={factsPath(recordId, name)}>{factWord(name, language)}</a></h2>
          {fact && !isList(fact) && <FactValue name={name} fact={fact} texts={texts} named={named} offered={offered} language={language} />}
          {fact && isList(fact) && (lines.length ? <ol className="lines">{lines.map((line) => <li key={line.key}><FactValue name={name} fact={fact} texts={line.texts} named={named} offered={offered} language={language} /></li>)}</ol> : <p>{t('noLines')}</p>)}
          {!fact?.isOurs && <p className="by">{t('count', { count: new Set(claims.map(({ source }) => source.id)).size })}</p>}
        </li>
      ))}
    </ol>
  )
}
