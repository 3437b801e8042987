/** Example accounts of tests: one a role, all with this password. */
export const examplePassword = 'an example password'

export const exampleEmail = (role) => `${role}@kakehashi.example`
