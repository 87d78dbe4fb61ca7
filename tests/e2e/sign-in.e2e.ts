import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser, type TestBrowser } from '../support/browser.ts'
import { signInAs } from './sign-in-as.ts'

const { url, logins } = inject('e2e')
let browser: TestBrowser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test.each(logins)('$title signs in and arrives at their own place', async (login) => {
  const { name, title } = login
  const context = await browser.newContext({ baseURL: url, locale: 'es-CO' })
  const page = await context.newPage()
  await signInAs(page, login)
  expect(new URL(page.url()).pathname).toMatch(title === 'Influencer' ? /^\/influencer(\/|$)/ : /^\/brands\/[a-z]+(\/|$)/)
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
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
  await page.getByRole('alert').first().waitFor()
  expect(new URL(page.url()).pathname).toBe('/login')
  await context.close()
})
