/** The same for every change of facts: which record, and which version of it the person saw. */
export function OfRecord({ id, version }: { id: string; version: number }) {
  return (
    <>
      <input type="hidden" name="recordId" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}
