import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type TestBrowser } from '../support/browser.ts'
import { expectSoundPage, openStaffPage } from './staff-page.ts'

const manager = 'Manager, Lumbre'
let browser: TestBrowser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
})

test('a manager makes a campaign with tiers step by step; a worse rate waits for the notice, and an influencer sees what changes', async () => {
  const { page, close } = await openStaffPage(browser, manager, { viewport: { width: 1440, height: 900 } })
  await page.goto('/brands/lumbre/campaigns/new?setup=basics')
  await page.getByLabel('Nombre', { exact: true }).fill('Niveles de octubre')
  await page.getByLabel('Tasa', { exact: true }).fill('10')
  await page.getByRole('button', { name: 'Crear borrador' }).click()
  await page.getByRole('heading', { level: 1, name: '¿Qué productos participan?' }).waitFor()
  await page.getByRole('button', { name: 'Guardar y seguir' }).click()
  await page.getByRole('heading', { level: 1, name: '¿Qué gana cada venta?' }).waitFor()
  await page.getByRole('radio', { name: 'Por tramos' }).check()
  for (const [number, from, rate] of [
    [1, '0', '10'],
    [2, '1.000.000', '12'],
  ] as const) {
    await page.getByRole('button', { name: 'Agregar escalón' }).click()
    const step = page.getByRole('group', { name: `Escalón ${number}` })
    await step.getByLabel('Desde ventas por').fill(from)
    await step.getByLabel('Tasa').fill(rate)
  }
  await page.getByText('un pedido de $ 300.000 gana $ 34.000').waitFor()
  await expectSoundPage(page)
  await page.getByRole('button', { name: 'Guardar y seguir' }).click()
  await page.getByRole('link', { name: 'Dejar para después' }).click()
  await page.getByRole('link', { name: 'Seguir a revisar' }).click()
  await page.getByText('No tiene descuento').waitFor()
  await page.getByText('desde $ 1.000.000').first().waitFor()
  await expectSoundPage(page)
  await page.getByRole('button', { name: 'Publicar' }).click()
  await page
    .getByRole('dialog', { name: /¿Publicar/ })
    .getByRole('button', { name: 'Publicar' })
    .click()
  await page.getByText('Campaña publicada').waitFor()

  await page.getByRole('link', { name: 'Cambiar condiciones' }).click()
  await page.getByRole('group', { name: 'Escalón 2' }).getByLabel('Tasa').fill('11')
  await page.getByText(/hay que avisarles 15 días antes/).waitFor()
  await expectSoundPage(page)
  await page.getByRole('button', { name: 'Guardar nueva versión' }).click()
  await page.getByText(/Versión \d de las condiciones guardada/).waitFor()
  await page.getByText('Por empezar').first().waitFor()
  await page.getByRole('link', { name: 'Comparar versiones' }).click()
  await page.getByRole('heading', { name: /Cambios frente a la versión \d/ }).waitFor()
  expect(await page.getByText('Peor').first().isVisible()).toBe(true)
  await expectSoundPage(page)
  await close()

  const phone = await openStaffPage(browser, 'Influencer', { viewport: { width: 390, height: 844 } })
  await phone.page.goto('/influencer/campaigns')
  await phone.page.locator('.card', { hasText: 'Niveles de octubre' }).getByRole('link').click()
  const changes = phone.page.locator('.card', { has: phone.page.getByRole('heading', { name: 'Qué cambia' }) })
  await changes.locator('del').first().waitFor()
  expect(await changes.locator('ins').first().textContent()).toContain('11')
  await expectSoundPage(phone.page)
  await phone.close()
})
