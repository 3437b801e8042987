import type { Metadata } from 'next'
import { DeskPager } from '#components/admin/desk/desk-pager.tsx'
import { Thumbnail } from '#components/admin/pictures/thumbnail.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { deskFilters } from '#lib/content/desk/schema.ts'
import { translator } from '#lib/i18n/translator.ts'
import { listPictures } from '#lib/media/queries.ts'
import { thumbnailPath } from '#lib/media/variants.ts'
import { adminLanguage } from '../language.ts'
import { openAdmin } from '../open-admin.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'desk')('pictures.title') }
}

/** Every picture that was added to a text. */
export default async function PicturesPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { language } = await openAdmin()
  const t = translator(language, 'desk')
  const terms = translator(language, 'picture')
  const { items, total, page, pages } = await listPictures(deskFilters.parse(await searchParams).page)
  const href = (to: number) => `/admin/pictures?page=${to}`
  return (
    <div className="desk">
      <PageHeader title={t('pictures.title')} summary={t('pictures.lead')} />
      {items.length === 0 && <p>{t('pictures.empty')}</p>}
      <ul className="pictures">
        {items.map(({ id, name, width, height, credit, licence, focusX, focusY }) => (
          <li key={id}>
            <a href={`/admin/pictures/${id}`}>
              <Thumbnail src={thumbnailPath(id)} width={width} height={height} focus={{ x: focusX, y: focusY }} />
              {name || id.slice(0, 8)}
            </a>
            <small>{credit} · {terms(`licences.${licence}`)}</small>
          </li>
        ))}
      </ul>
      {pages > 1 && <DeskPager page={page} pages={pages} total={total} language={language} href={href} />}
    </div>
  )
}
