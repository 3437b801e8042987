import type { Locator, Page } from '@playwright/test'
import { expect } from '../../fixtures.ts'

/** Whoever has a keyboard and nothing else: no mouse, nothing focused from outside. */
export class Hands {
  constructor(readonly page: Page) {}

  press(...keys: string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve())
  }

  type(words: string): Promise<void> {
    return this.page.keyboard.type(words)
  }

  /** Presses Tab until something has the focus; fails when it was not reached, or cannot be seen there (WCAG 2.4.7, 2.4.11). */
  async tabTo(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(wanted).toBeVisible()
    for (let count = 0; count < 150; count++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) break
      await this.page.keyboard.press(key)
    }
    await expect(wanted).toBeFocused()
    const isSeen = await wanted.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const on = document.elementFromPoint(Math.max(0, left) + Math.min(width, innerWidth) / 2, top + Math.min(height, innerHeight - Math.max(0, top)) / 2)
      return on !== null && (element.contains(on) || on.contains(element))
    })
    expect(isSeen, 'what has the focus is covered').toBe(true)
  }

  async use(wanted: Locator, key = 'Enter'): Promise<void> {
    await this.tabTo(wanted)
    await this.page.keyboard.press(key)
  }

  async fill(field: Locator, words: string): Promise<void> {
    await this.tabTo(field)
    await this.page.keyboard.press('Control+a')
    await this.page.keyboard.type(words)
  }

  /** From the text to one of its tools by arrows, and on with Enter. */
  async tool(name: string): Promise<void> {
    await this.page.keyboard.press('Alt+F10')
    const wanted = this.page.getByRole('toolbar').getByRole('button', { name, exact: true })
    await this.page.keyboard.press('Home')
    for (let count = 0; count < 30 && !(await wanted.evaluate((element) => element === document.activeElement)); count++) await this.page.keyboard.press('ArrowRight')
    await expect(wanted).toBeFocused()
    await this.page.keyboard.press('Enter')
  }
}
