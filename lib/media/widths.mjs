// Plain, because the process that writes pictures anew reads it without a build.

/** The widths that a picture is kept in, in CSS pixels: a phone, a column, a column on a dense screen. */
export const standardWidths = [480, 960, 1920]

/** The widths of a picture that is so many pixels wide itself: never larger than it is. */
export const widthsOf = (width) => [...standardWidths.filter((one) => one < width), Math.min(width, standardWidths.at(-1))]
