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

test('a manager makes a campaign with tiers, and a worse rate waits for the notice', async () => {
  const { page, close } = await openStaffPage(browser, manager, { viewport: { width: 1440, height: 900 } })
  await page.goto('/brands/lumbre/campaigns/new')
  await page.getByLabel('Nombre', { exact: true }).fill('Niveles de octubre')
  await page.getByLabel('Tasa', { exact: true }).fill('10')
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
  await page.getByRole('button', { name: 'Crear borrador' }).click()
  await page.getByRole('heading', { level: 1, name: /Niveles de octubre/ }).waitFor()
  await page.getByText('desde $ 1.000.000').first().waitFor()
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
  await page.getByText('Versión 2 de las condiciones guardada').waitFor()
  await page.getByText('Por empezar').first().waitFor()
  await page.getByRole('link', { name: 'Comparar versiones' }).click()
  await page.getByRole('heading', { name: 'Cambios frente a la versión 1' }).waitFor()
  expect(await page.getByText('Peor').first().isVisible()).toBe(true)
  await expectSoundPage(page)
  await close()
})
