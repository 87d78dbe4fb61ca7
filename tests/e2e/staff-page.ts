import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright'
import { expect, inject } from 'vitest'
import type { TestBrowser } from '../support/browser.ts'
import { signInAs } from './sign-in-as.ts'

export type StaffPage = { readonly page: Page; readonly close: () => Promise<void> }

/** A page signed in as the login of that title. What the browser's console complains about fails the test at `close`. */
export async function openStaffPage(
  browser: TestBrowser,
  title: string,
  options: BrowserContextOptions = {},
): Promise<StaffPage> {
  const { url, logins } = inject('e2e')
  const login = logins.find((one) => one.title === title)!
  const context = await browser.newContext({ baseURL: url, locale: 'es-CO', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    // Refused forms answer 400 on purpose; the browser tells of every such answer.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await signInAs(page, login)
  return {
    page,
    async close() {
      await context.close()
      expect(complaints).toEqual([])
    },
  }
}

/** Nothing that axe finds, and nothing wider than the window. */
export async function expectSoundPage(page: Page): Promise<void> {
  await settle(page)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}

/** Lets colours that fade reach where they go: in between, axe would measure a contrast that nobody reads. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ended = document.getAnimations().map((animation) => animation.finished.catch(() => undefined))
    await Promise.race([Promise.all(ended), new Promise((resolve) => setTimeout(resolve, 1000))])
  })
}
