import { PageHeader } from '#components/ui/page-header.tsx'

/** What a link says that leads nowhere: the same for one that is unknown, used, too old or revoked. */
export function LinkOver({ title, text, link }: { title: string; text: string; link: { href: string; label: string } }) {
  return (
    <div className="desk narrow">
      <PageHeader title={title} summary={text} />
      <p><a className="btn" href={link.href}>{link.label}</a></p>
    </div>
  )
}
