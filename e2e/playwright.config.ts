import { defineConfig } from '@playwright/test'
import { browserFlags, findBrowser } from '../lib/testing/browser.mjs'

// `npm run test:long` runs the folder e2e/long, everything else leaves it alone.
const isLong = process.env.E2E_LONG === '1'

const alone = ['functions', 'lighthouse', 'outage', 'outage-pages', 'outage-slow', 'random-addresses', 'statements', 'two-processes'].map((name) => `${name}.spec.ts`)
const whole = ['whole-site.spec.ts', 'outage.spec.ts']

export default defineConfig({
  testDir: isLong ? 'long' : '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results/e2e',
  globalSetup: './global-setup.ts',
  // A guard: on a busy machine a password alone takes seconds to check.
  timeout: 90_000,
  fullyParallel: true,
  // What is published changes what readers' tests walk through: the newsroom comes after them (alone: --no-deps).
  projects: isLong
    ? [
        { name: 'long', testIgnore: ['newsroom/**', ...alone] },
        // They count statements, measure time or memory, or take a server away: nothing else may run beside them.
        { name: 'long-alone', testMatch: alone, workers: 1 },
        // They publish what the others walk through: run apart, in a portal of their own (lib/testing/suites/playwright.mjs).
        // Within a file they may be about the same record.
        { name: 'newsroom-long', testMatch: 'newsroom/**/*.spec.ts', fullyParallel: false },
      ]
    : [
        // Each visits every page before its first test: begun last, they would hold one worker alone for a minute.
        { name: 'whole', testMatch: whole, testIgnore: 'long/**' },
        { name: 'readers', testIgnore: ['long/**', 'admin/**', ...whole] },
        { name: 'newsroom', testMatch: 'admin/**/*.spec.ts', testIgnore: 'admin/alone/**', dependencies: ['whole', 'readers'] },
        // Compares all that the newsroom shows before and after: nobody else may be writing.
        { name: 'newsroom-alone', testMatch: 'admin/alone/**/*.spec.ts', dependencies: ['newsroom'] },
      ],
  workers: 2,
  // A test that passes at the second try is a fault not yet understood.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? '../test-results/e2e.json' }]],
  use: {
    launchOptions: { executablePath: findBrowser(), args: browserFlags },
    screenshot: 'only-on-failure',
    // Recording each test to throw it away took a fifth of the time: `--trace retain-on-failure` where a fault needs it.
    trace: 'off',
    timezoneId: 'Europe/Rome',
  },
})
