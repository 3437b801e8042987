/** Depends on the day: such a page is drawn anew at midnight in Rome and in Tokyo. */
export const todayTag = 'today'

export const recordTag = (id: string) => `record:${id}`

/** The record whose facts or texts changed, when a tag is one of a record. */
export const recordOfTag = (tag: string) => (tag.startsWith('record:') ? tag.slice('record:'.length) : null)

/** Which records of a kind there are and how they are ordered, where a page lists or counts them. */
export const kindTag = (kind: string) => `kind:${kind}`

/** Whose a picture is, where a page shows it. */
export const pictureTag = (id: string) => `picture:${id}`

/** What the owner of the installation has filled in. */
export const settingTag = 'settings'

/** Every public address, for the sitemap. */
export const addressesTag = 'addresses'

/** Stands for every document there is. */
export const everythingTag = 'everything'
