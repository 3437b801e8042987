/** Stands in the kept page of an error where the code of each single one is written. */
export const codePlace = 'XXXX-XXXX'
