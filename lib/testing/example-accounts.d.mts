export const examplePassword: string
export function exampleEmail(role: string): string
export const exampleCronSecret: string
