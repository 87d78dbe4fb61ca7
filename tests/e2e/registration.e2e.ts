import { eq } from 'drizzle-orm'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createDatabase, type DatabaseClient } from '#db/client.ts'
import { applications } from '#db/schema/influencers.ts'
import { asSystem } from '#db/scope.ts'
import { launchBrowser, type TestBrowser } from '../support/browser.ts'
import { openMailbox } from '../support/mailbox.ts'
import { makePdf } from '../support/make-pdf.ts'
import { makePhoto } from '../support/make-photo.ts'
import { picture } from '../support/picture.ts'
import { expectSoundPage } from './staff-page.ts'

const { url, databaseUrl, mailFolder } = inject('e2e')
const mailbox = openMailbox(mailFolder)
const email = 'valentina.registro@example.com'
let browser: TestBrowser
let database: DatabaseClient
let photo: Buffer

beforeAll(async () => {
  database = createDatabase(databaseUrl, { poolSize: 2, applicationName: 'e2e' })
  browser = await launchBrowser()
  photo = await makePhoto({ width: 1600, height: 1000 })
})
afterAll(async () => {
  await browser.close()
  await database.close()
})

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()
const next = (page: Page) => page.getByRole('button', { name: 'Guardar y seguir' }).click()

test('someone registers with every document on a phone, confirms the address by mail, and sends it', async () => {
  const context = await browser.newContext({ baseURL: url, locale: 'es-CO', viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto('/join/lumbre')
  await expectSoundPage(page)
  await picture(page, '01-landing')
  await page.getByLabel('Tu nombre').fill('Valentina Ríos')
  await page.getByLabel('Correo').fill(email)
  await page.getByText('Comprobado: puedes seguir.').waitFor()
  await page.waitForTimeout(2000)
  await page.getByRole('button', { name: 'Empezar' }).click()

  await heading(page, 'Quién eres')
  await page.getByLabel('Nombre completo').fill('Valentina Ríos Peña')
  await page.getByLabel('Tipo de documento').selectOption({ label: 'NIT, con dígito de verificación' })
  await page.getByLabel('Número', { exact: true }).fill('900.123.456-1')
  await page.getByLabel('Fecha de nacimiento').fill('1996-04-02')
  await next(page)
  await page.getByText('Un dígito no cuadra').waitFor()
  await expectSoundPage(page)
  await picture(page, '02-identity-mistake')
  expect(await page.getByLabel('Nombre completo').inputValue()).toBe('Valentina Ríos Peña')
  await page.getByLabel('Tipo de documento').selectOption({ label: 'Cédula de ciudadanía' })
  await page.getByLabel('Número', { exact: true }).fill('1.037.654.321')
  await next(page)

  await heading(page, 'Contacto')
  await page.getByLabel('Usuario').fill('@valen.rios')
  await page.getByLabel('Teléfono').fill('301 234 5678')
  await page.getByLabel('Dirección').fill('Carrera 43A # 1-50')
  await page.getByLabel('Ciudad').fill('Medellín')
  await picture(page, '03-contact')
  await page.getByRole('button', { name: 'Atrás' }).click()
  await heading(page, 'Quién eres')
  await page.getByText('Tenemos el que termina en 4321').waitFor()
  await next(page)
  await heading(page, 'Contacto')
  expect(await page.getByLabel('Ciudad').inputValue()).toBe('Medellín')
  await next(page)

  await heading(page, 'Redes y audiencia')
  await page.getByLabel('Tu usuario').fill('@valen.rios')
  await page.getByLabel('Seguidores').fill('48000')
  await page.getByRole('button', { name: 'Agregar otra red' }).click()
  await page.getByLabel('Tu usuario').nth(1).fill('valenrios')
  await page.getByText('Moda').click()
  await page.getByText('18-24').click()
  await page.getByLabel('Código que te gustaría').fill('valen10')
  await picture(page, '04-networks')
  await next(page)

  await heading(page, 'Impuestos')
  await page.getByLabel('Régimen').selectOption({ label: 'Régimen ordinario' })
  await page.getByLabel('Declaro renta').check()
  await picture(page, '05-tax')
  await next(page)

  await heading(page, 'Documentos')
  const papers = { 'Documento, frente': photo, 'Documento, reverso': photo, 'Registro tributario (RUT o equivalente)': makePdf() }
  for (const [label, buffer] of Object.entries(papers)) {
    const isPdf = label.startsWith('Registro')
    const file = { name: isPdf ? 'rut.pdf' : `${label}.jpg`, mimeType: isPdf ? 'application/pdf' : 'image/jpeg', buffer }
    await page.locator(`input[type=file][aria-label="${label}"]`).setInputFiles(file)
    await page.locator('.join-paper-there', { hasText: label }).waitFor()
  }
  const certificate = page.locator('input[type=file][aria-label="Certificado bancario"]')
  await certificate.setInputFiles({ name: 'banco.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>no</html>') })
  await page.locator('.join-paper .field-error').waitFor()
  await certificate.setInputFiles({ name: 'banco.pdf', mimeType: 'application/pdf', buffer: makePdf() })
  await page.locator('.join-paper-there', { hasText: 'Certificado bancario' }).waitFor()
  await expectSoundPage(page)
  await picture(page, '06-documents')
  await next(page)

  await heading(page, 'Cuenta bancaria')
  await page.getByLabel('Banco').selectOption({ label: 'Bancolombia' })
  await page.getByLabel('Número de cuenta').fill('123-456789-01')
  await page.getByLabel('La cuenta está a nombre de Valentina Ríos Peña').check()
  await picture(page, '07-bank')
  await next(page)

  await heading(page, 'Términos')
  for (const box of await page.getByLabel(/^Leí y acepto/).all()) await box.check()
  await picture(page, '08-consents')
  await next(page)

  await heading(page, 'Revisar y enviar')
  await page.getByRole('link', { name: 'Correo confirmado' }).waitFor()
  expect(await page.getByRole('button', { name: 'Enviar solicitud' }).isDisabled()).toBe(true)
  await expectSoundPage(page)
  await picture(page, '09-review')

  const mail = await mailbox.waitFor({ to: email, template: 'application-link' })
  await page.goto(mail.links.find((link) => link.includes('/application'))!)
  await picture(page, '10-open-link')
  await page.getByRole('button', { name: 'Confirmar y seguir' }).click()
  await heading(page, 'Sin enviar')
  await page.getByRole('link', { name: 'Seguir con mi solicitud' }).click()
  await heading(page, 'Revisar y enviar')
  await page.getByRole('button', { name: 'Enviar solicitud' }).click()
  await heading(page, 'En revisión')
  await expectSoundPage(page)
  await picture(page, '11-status')
  await mailbox.waitFor({ to: email, template: 'application-received' })

  const [row] = await asSystem(database.db, 'e2e', (tx) => tx.select().from(applications).where(eq(applications.email, email)))
  expect(row).toMatchObject({ status: 'submitted', displayName: 'Valentina Ríos', handle: 'valen.rios', wantedCode: 'VALEN10' })
  await page.goto('/join/lumbre/identity')
  await heading(page, 'En revisión')
  await context.close()
})

test('another browser sees nothing of it, and asks for a link with the same answer whoever asks', async () => {
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB', viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.goto('/join/lumbre/status')
  await heading(page, 'Go on with your application')
  await page.getByLabel('E-mail').fill('nobody.at.all@example.com')
  await page.getByText('Checked: you can go on.').waitFor()
  await page.waitForTimeout(2000)
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await page.getByText('If there is an application with that address').waitFor()
  await expectSoundPage(page)
  expect(await mailbox.all({ to: 'nobody.at.all@example.com' })).toEqual([])
  await context.close()
})

test('a program that skips the proof of work begins nothing', async () => {
  const context = await browser.newContext({ baseURL: url })
  const before = await asSystem(database.db, 'e2e', (tx) => tx.$count(applications))
  const form = { displayName: 'Bot', email: 'bot@example.com', proof: '' }
  const answer = await context.request.post('/join/lumbre', { form, headers: { Origin: url } })
  expect(answer.status()).toBe(400)
  const trapped = { ...form, website: 'https://spam.example' }
  await context.request.post('/join/lumbre', { form: trapped, headers: { Origin: url } })
  expect(await asSystem(database.db, 'e2e', (tx) => tx.$count(applications))).toBe(before)
  await context.close()
})
