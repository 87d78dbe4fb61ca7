import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type TestBrowser } from '../support/browser.ts'
import { expectSoundPage, openStaffPage } from './staff-page.ts'

let browser: TestBrowser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('an administrator finds who did what, opens it, and takes a signed file along', async () => {
  const { page, close } = await openStaffPage(browser, 'Admin')
  await page.goto('/admin/audit')
  await expectSoundPage(page)
  await page.getByRole('combobox', { name: 'Qué' }).selectOption({ label: 'Publicó la campaña' })
  await page.waitForURL(/action=campaigns\.publish-campaign/)
  const rows = page.getByRole('row').filter({ hasText: 'Publicó la campaña' })
  await rows.first().waitFor()
  await rows.first().getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: 'Publicó la campaña' }).waitFor()
  await page.getByRole('rowheader', { name: 'Estado' }).waitFor()
  await expectSoundPage(page)
  await page.getByRole('link', { name: 'Auditoría' }).first().click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Exportar firmado' }).click()
  expect((await download).suggestedFilename()).toMatch(/^audit-.*\.ndjson$/)
  await close()
})
