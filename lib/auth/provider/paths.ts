/** Where the portal's own part of a sign-in by an organisation's provider lies: what its cookie is sent to. */
export const providerPath = '/admin/api/provider'

/** To which the provider sends the browser back; what is registered there is this under SITE_URL. */
export const backPath = `${providerPath}/back`
