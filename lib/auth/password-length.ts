/** ASVS 6.2.1 and 6.2.9: 12 characters or more, 128 at most (a longer one only costs time), no other rule. */
export const passwordLength = { least: 12, most: 128 }
