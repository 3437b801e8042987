export const examplePassword: string
export function exampleEmail(role: string): string
