import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser, type TestBrowser } from '../support/browser.ts'

const { url, logins } = inject('e2e')
let browser: TestBrowser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test.each(logins)('$title signs in and arrives at their own place', async ({ name, email, password, title }) => {
  const context = await browser.newContext({ baseURL: url, locale: 'es-CO' })
  const page = await context.newPage()
  await page.goto('/login')
  await page.getByLabel('Correo').fill(email)
  await page.getByLabel('Contraseña', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Entrar' }).click()
  await page.waitForURL((address) => address.pathname !== '/login')
  expect(new URL(page.url()).pathname).toMatch(
    title === 'Influencer' ? /^\/influencer(\/|$)/ : /^\/brands\/(lumbre|jacaranda)(\/|$)/,
  )
  await page.getByText(name).first().waitFor({ state: 'attached' })
  await page.goto('/login')
  expect(new URL(page.url()).pathname).not.toBe('/login')
  await context.close()
})

test('a wrong password says so and signs nobody in', async () => {
  const context = await browser.newContext({ baseURL: url, locale: 'es-CO' })
  const page = await context.newPage()
  await page.goto('/login')
  await page.getByLabel('Correo').fill(logins[0]!.email)
  await page.getByLabel('Contraseña', { exact: true }).fill('not-the-password')
  await page.getByRole('button', { name: 'Entrar' }).click()
  await page.getByRole('alert').first().waitFor()
  expect(new URL(page.url()).pathname).toBe('/login')
  await context.close()
})
