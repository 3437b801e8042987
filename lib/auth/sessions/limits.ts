/** A session ends this long after sign-in, whatever happens (ASVS 7.3.2; NIST SP 800-63B: 12 hours). */
export const sessionHours = 12

/** And this long after its last use (ASVS 7.3.1: at most an hour). An open editor uses it with every save. */
export const restMinutes = 60

/** The last use is written at most this often. */
export const seenEverySeconds = 60
