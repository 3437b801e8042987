import { describe, expect, test } from 'vitest'
import { differingFields } from './differing.ts'

describe('where two who began with the same values differ', () => {
  const begun = { one: 'a', two: 'b', three: 'c', four: '' }

  test('the same value, and what only the second one touched, is no question', () => {
    expect(differingFields(begun, { ...begun, one: 'x' }, { ...begun })).toEqual({})
    expect(differingFields(begun, { ...begun, one: 'x' }, { ...begun, one: 'x' })).toEqual({})
  })

  test('what only the other one touched is told as such; what both did is asked', () => {
    expect(differingFields(begun, { ...begun, one: 'mine', two: 'mine' }, { ...begun, two: 'theirs', three: 'theirs' })).toEqual({
      two: { mine: 'mine', theirs: 'theirs', isTheirsAlone: false },
      three: { mine: 'c', theirs: 'theirs', isTheirsAlone: true },
    })
  })

  test('a field that was not sent is an empty one; fields of which nothing is known are left out', () => {
    expect(differingFields({ tick: 'yes' }, { other: 'x' }, { tick: 'yes', four: undefined })).toEqual({})
    expect(differingFields({}, {}, { tick: 'yes' })).toEqual({ tick: { mine: '', theirs: 'yes', isTheirsAlone: true } })
  })

  test('where nobody knows with what they began, every difference is asked', () => {
    expect(differingFields(null, { one: 'x', two: 'b' }, begun)).toEqual({
      one: { mine: 'x', theirs: 'a', isTheirsAlone: false }, three: { mine: '', theirs: 'c', isTheirsAlone: false },
    })
  })
})
