/** The largest that the style sheet sets names in, in units of a frame: on wider screens they take less room. */
export const labelSize = 16.5

const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u
const space = /[ \u00a0]/u
const narrow = /[ijlrtfI'’.,:;!|()-]/u
const broad = /[mwMWÆŒ@%—]/u

/** Room that a text takes, in its own font size: a little too much rather than too little, whatever face the reader has. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => {
    if (wide.test(letter)) return sum + 1
    if (space.test(letter)) return sum + 0.23
    if (narrow.test(letter)) return sum + 0.3
    if (broad.test(letter)) return sum + 0.82
    return sum + (letter === letter.toLowerCase() ? 0.5 : 0.6)
  }, 0)
}
