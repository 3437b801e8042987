export const functionHost: string
