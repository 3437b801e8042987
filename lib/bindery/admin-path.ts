/** Whether an address is of the admin, in its one spelling: every other one is a public address that nobody has. */
export const isAdminPath = (path: string) => /^\/admin(?:\/[a-z0-9][a-z0-9-]*)*$/i.test(path) && path.startsWith('/admin')
