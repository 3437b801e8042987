/** Example accounts of tests: one a role, all with this password. */
export const examplePassword = 'an example password'

/** By which tests ask a portal for what is due, as a platform's clock would. */
export const exampleCronSecret = 'an example secret of forty characters 00'

export const exampleEmail = (role) => `${role}@kakehashi.example`
