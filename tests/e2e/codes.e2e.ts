import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type TestBrowser } from '../support/browser.ts'
import { picture } from '../support/picture.ts'
import { expectSoundPage, openStaffPage } from './staff-page.ts'

type StaffPage = Awaited<ReturnType<typeof openStaffPage>>['page']

let browser: TestBrowser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Codes of a campaign that has not begun wait for it. */
async function chooseActiveCampaign(page: StaffPage): Promise<void> {
  const choice = page.getByLabel('Campaña', { exact: true })
  const active = choice.locator('option', { hasText: 'Lanzamiento Nácar' }).first()
  await choice.selectOption((await active.getAttribute('value'))!)
}

test('a manager generates 50 codes, sees the report, pauses some of them and imports a file', async () => {
  const { page, close } = await openStaffPage(browser, 'Manager, Lumbre')
  const codes = '/brands/lumbre/codes'
  await page.goto(`${codes}/bulk`)
  await chooseActiveCampaign(page)
  await page.getByLabel('Patrón', { exact: true }).fill('LOTE{NNN}')
  await page.getByLabel('Códigos para cada uno').fill('25')
  const people = page.locator('.pick-list input[type=checkbox]')
  await people.nth(0).check()
  await people.nth(1).check()
  await picture(page, 'codes-bulk')
  await page.getByRole('button', { name: 'Revisar' }).click()
  await page.getByText('LOTE001').waitFor()
  await expectSoundPage(page)
  await picture(page, 'codes-bulk-checked')
  await page.getByRole('button', { name: 'Crear 50 códigos' }).click()
  await page.waitForURL(/\/codes\/batches\/[0-9a-f-]{36}$/)
  await page.getByText('Terminado').waitFor()
  expect(await page.locator('.stat-main .stat-value').textContent()).toBe('50')
  await expectSoundPage(page)
  await picture(page, 'codes-batch')

  await page.getByRole('link', { name: 'Ver los códigos' }).click()
  const last = page.getByRole('row').filter({ hasText: 'LOTE050' })
  await last.waitFor()
  await expect.poll(async () => (await page.reload()) && (await last.textContent()), { timeout: 30_000 }).toContain('Activo')
  await page.getByLabel('Elegir LOTE050').check()
  await page.getByLabel('Elegir LOTE049').check()
  await picture(page, 'codes-list')
  await expectSoundPage(page)
  await page.getByRole('button', { name: 'Pausar', exact: true }).first().click()
  const question = page.getByRole('dialog')
  await question.getByLabel('Motivo').fill('Prueba de pausa')
  await question.getByRole('button', { name: 'Pausar' }).click()
  await page.getByText('Listo: 2 códigos cambiaron').waitFor()

  await page.goto(`${codes}/import`)
  await chooseActiveCampaign(page)
  await page.getByLabel('o su texto').fill('influencer;codigo\nnadie.aqui;ARCHIVO1\n')
  await page.getByRole('button', { name: 'Revisar filas' }).click()
  await page.getByText('Ningún influencer de la marca se llama así.').waitFor()
  await expectSoundPage(page)
  await picture(page, 'codes-import')

  await page.goto(`${codes}?q=LOTE001`)
  await page.getByRole('row').getByText('LOTE001').first().click()
  await page.getByLabel('Usos en total').fill('100')
  await page.getByRole('button', { name: 'Guardar límites' }).click()
  await page.getByText('Límites guardados').waitFor()
  await expectSoundPage(page)
  await picture(page, 'codes-detail')
  await close()
})
