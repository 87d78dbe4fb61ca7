import { afterAll, beforeAll, inject, test } from 'vitest'
import { launchBrowser, type TestBrowser } from '../support/browser.ts'

const { url } = inject('e2e')
let browser: TestBrowser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('a page that something else changed before it came alive, as extensions do, is made anew and works', async () => {
  const context = await browser.newContext({ baseURL: url, locale: 'es-CO' })
  await context.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => document.querySelector('main')?.prepend(document.createElement('mark')))
  })
  const page = await context.newPage()
  await page.goto('/login')
  await page.waitForFunction(() => document.querySelector('mark') === null)
  await page.getByLabel('Correo').fill('nadie@example.com')
  await page.getByRole('link', { name: '¿Olvidaste tu contraseña?' }).click()
  await page.waitForURL('**/forgot')
  await page.getByRole('button', { name: 'Enviar el enlace' }).waitFor()
  await context.close()
})
