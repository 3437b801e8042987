/** Where the days of the portal begin: publication dates and counted years are those of Italy. */
export const timeZone = 'Europe/Rome'
