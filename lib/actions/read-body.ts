/** The body of a request, as long as it is not too large: nobody fills the memory with one that has no end. */
export async function readBody(request: Request, mostBytes: number): Promise<Buffer<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = []
  const reader = request.body?.getReader()
  for (let size = 0; reader; ) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > mostBytes) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
  return Buffer.concat(chunks)
}

/** The form that a request brings; null where it is too large, without fields where it is none. */
export async function readFormData(request: Request, mostBytes: number): Promise<FormData | null> {
  const body = await readBody(request, mostBytes)
  if (!body) return null
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  return new Response(body, { headers }).formData().catch(() => new FormData())
}
