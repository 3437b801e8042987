import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeOutlines } from '#lib/cli/map-outlines/make.mjs'
import { simplify } from '#lib/cli/map-outlines/simplify.mjs'
import outlines from './outlines.json'

const { svg, file } = makeOutlines()

test('the file in public is what the script makes (node lib/cli/map-outlines.mjs), and the only one', () => {
  expect(outlines.path).toBe(`/map/${file}`)
  expect(readdirSync('public/map')).toEqual([file])
  expect(readFileSync(`public/map/${file}`, 'utf8')).toBe(svg)
})

test('it is land alone, without lines, words or script, in at most 40 KB', () => {
  expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(40_000)
  expect(svg).not.toMatch(/stroke=|<text|<script|<style|href/)
  expect(svg.match(/<path/g)).toHaveLength(2)
})

test('a simpler line keeps its ends and leaves nothing out that is farther away than allowed', () => {
  expect(simplify([[0, 0], [1, 0.1], [2, 0], [3, 2], [4, 0]], 0.4)).toEqual([[0, 0], [2, 0], [3, 2], [4, 0]])
})
