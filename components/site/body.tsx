import type { ReactNode } from 'react'
import { DataTable } from '#components/ui/data-table.tsx'
import { Name } from '#components/ui/name.tsx'
import { Prose } from '#components/ui/prose.tsx'
import type { Block, Body, Inline, PlainInline } from '#lib/content/body.ts'
import type { References } from '#lib/content/references/reference.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Pictures } from '#lib/media/schema.ts'
import { BodyPicture } from './body-picture.tsx'

function plain(part: PlainInline, key: number): ReactNode {
  if (part.type === 'foreign') return <Name key={key} text={part.text} lang={part.lang} reading={part.reading} ruby={Boolean(part.reading)} />
  if (part.strong) return <strong key={key}>{part.text}</strong>
  return part.emphasis ? <em key={key}>{part.text}</em> : part.text
}

function inline(references: References) {
  return (part: Inline, key: number): ReactNode => {
    if (part.type === 'link') return <a key={key} href={part.href}>{part.children.map(plain)}</a>
    if (part.type !== 'record') return plain(part, key)
    const href = references.get(part.recordId)?.href
    const words = part.children.map(plain)
    return href ? <a key={key} href={href}>{words}</a> : <span key={key}>{words}</span>
  }
}

type Around = { references: References; pictures: Pictures; caption: string; locale: Locale }

function Blocks({ block, references, pictures, caption, locale }: Around & { block: Block }) {
  const words = (parts: Inline[]) => parts.map(inline(references))
  if (block.type === 'heading') return block.level === 2 ? <h2>{words(block.children)}</h2> : <h3>{words(block.children)}</h3>
  if (block.type === 'paragraph') return <p>{words(block.children)}</p>
  if (block.type === 'list') {
    const items = block.items.map((item, index) => <li key={index}>{words(item)}</li>)
    return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
  }
  if (block.type === 'table') {
    const rows = block.rows.map((cells, index) => ({ key: String(index), cells: cells.map(words) }))
    return <DataTable id={block.key} caption={caption} head={block.head.map(words)} rows={rows} />
  }
  if (block.type === 'picture') {
    const picture = pictures.get(block.pictureId)
    return picture && <BodyPicture picture={picture} alt={block.alt} caption={block.children.length ? words(block.children) : null} locale={locale} />
  }
  return (
    <blockquote lang={block.lang}>
      <p>{words(block.children)}</p>
      {block.speaker && <footer>{[block.speaker, block.office].filter(Boolean).join(', ')}</footer>}
    </blockquote>
  )
}

/** The blocks of a body; links to records that readers may not see are plain words. `caption` names its tables. */
export function BodyText({ body, ...around }: Around & { body: Body }) {
  if (!body.length) return null
  return (
    <Prose>
      {body.map((block) => (
        <Blocks key={block.key} block={block} {...around} />
      ))}
    </Prose>
  )
}
