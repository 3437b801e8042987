/** Most bytes of a picture that is sent: a photograph as a good camera or phone writes it. */
export const mostPictureBytes = 15_000_000

/** Of an attachment: a long document with its photographs. */
export const mostAttachmentBytes = 20_000_000

/** What a function can still answer with: its platform lets 6 MB through, and bytes are a third longer on their way. */
export const mostOnFunctions = 4_000_000
