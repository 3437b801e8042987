/**
 * log₂ of N for scrypt: 2^17 with r=8, p=1 is 128 MB for the moment of a check (OWASP Password Storage Cheat Sheet). It
 * stands in each stored password, so that it can rise. Tests that are not about passwords take less (lib/testing/setup.ts).
 */
export const passwordCost = 17
