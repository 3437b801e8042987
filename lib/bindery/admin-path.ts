/** Where the admin lies. Words, nothing else: no escape, dot, capital or empty word can name a page of it in another way. */
export const adminPaths = '/admin(?:/[a-z0-9-]+)*'

const plain = new RegExp(`^${adminPaths}$`)

/** Whether an address is one of the admin: Next answers it, and the page itself decides for whom. */
export const isAdminPath = (path: string): boolean => plain.test(path)

const methods = ['GET', 'HEAD', 'POST']

/** Whether a request is the admin's to answer; what else is sent to its addresses the bindery refuses. */
export const isForAdmin = (method: string, path: string): boolean => isAdminPath(path) && methods.includes(method)

/** The plain spelling of an address of the admin that was written with capitals or a slash too many; null where there is none. */
export function plainAdminPath(path: string): string | null {
  const tidy = path.toLowerCase().replace(/\/$/, '')
  return tidy !== path && isAdminPath(tidy) ? tidy : null
}
