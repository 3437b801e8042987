// The package ships no types; these are the few members that fuzzy-date.ts reads.
declare module 'edtf' {
  interface EdtfValue {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set'
    readonly edtf: string
    readonly min: number
    readonly max: number
    readonly precision: 0 | 1 | 2 | 3
    readonly approximate?: { readonly value: number }
    readonly uncertain?: { readonly value: number }
    readonly unspecified?: { readonly value: number }
    readonly lower?: EdtfValue | number | null
    readonly upper?: EdtfValue | number | null
  }
  export default function edtf(text: string): EdtfValue
}
