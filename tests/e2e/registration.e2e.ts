import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createDatabase, type DatabaseClient } from '#db/client.ts'
import { applications } from '#db/schema/influencers.applications.ts'
import { asSystem } from '#db/scope.ts'
import { launchBrowser, type TestBrowser } from '../support/browser.ts'
import { openMailbox } from '../support/mailbox.ts'
import { makePhoto } from '../support/make-photo.ts'
import { picture } from '../support/picture.ts'
import {
  acceptPolicies,
  begin,
  fillBank,
  fillContact,
  fillIdentity,
  fillNetworks,
  fillTax,
  heading,
  next,
  openMailedLink,
  paperInput,
  passGate,
  uploadCertificate,
  uploadPapers,
} from './application-pages.ts'
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

const who = {
  name: 'Valentina Ríos',
  email,
  handle: 'valen.rios',
  documentNumber: '1.037.654.321',
  phone: '301 234 5678',
  accountNumber: '123-456789-01',
  wantedCode: 'VALEN10',
}

test('someone registers with every document on a phone, confirms the address by mail, and sends it', async () => {
  const context = await browser.newContext({ baseURL: url, locale: 'es-CO', viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto('/join/lumbre')
  await expectSoundPage(page)
  await picture(page, '01-landing')
  await begin(page, who)

  await fillIdentity(page, who)
  await page.getByLabel('Tipo de documento').selectOption({ label: 'NIT, con dígito de verificación' })
  await page.getByLabel('Número', { exact: true }).fill('900.123.456-1')
  await next(page)
  await page.getByText('Un dígito no cuadra').waitFor()
  await expectSoundPage(page)
  await picture(page, '02-identity-mistake')
  expect(await page.getByLabel('Nombre completo').inputValue()).toBe('Valentina Ríos Peña')
  await fillIdentity(page, who)
  await next(page)

  await heading(page, 'Contacto')
  await fillContact(page, who)
  await picture(page, '03-contact')
  await page.getByRole('button', { name: 'Atrás' }).click()
  await heading(page, 'Quién eres')
  await page.getByText('Tenemos el que termina en 4321').waitFor()
  await next(page)
  await heading(page, 'Contacto')
  expect(await page.getByLabel('Ciudad').inputValue()).toBe('Medellín')
  await next(page)

  await heading(page, 'Redes y audiencia')
  await fillNetworks(page, who)
  await page.getByRole('button', { name: 'Agregar otra red' }).click()
  await page.getByLabel('Tu usuario').nth(1).fill('valenrios')
  await picture(page, '04-networks')
  await next(page)

  await heading(page, 'Impuestos')
  await fillTax(page)
  await picture(page, '05-tax')
  await next(page)

  await heading(page, 'Documentos')
  await uploadPapers(page, photo)
  const forged = { name: 'banco.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>no</html>') }
  await paperInput(page, 'Certificado bancario').setInputFiles(forged)
  await page.locator('.join-paper .field-error').waitFor()
  await uploadCertificate(page)
  await expectSoundPage(page)
  await picture(page, '06-documents')
  await next(page)

  await heading(page, 'Cuenta bancaria')
  await fillBank(page, who)
  await picture(page, '07-bank')
  await next(page)

  await heading(page, 'Términos')
  await acceptPolicies(page)
  await picture(page, '08-consents')
  await next(page)

  await heading(page, 'Revisar y enviar')
  await page.getByRole('link', { name: 'Correo confirmado' }).waitFor()
  expect(await page.getByRole('button', { name: 'Enviar solicitud' }).isDisabled()).toBe(true)
  await expectSoundPage(page)
  await picture(page, '09-review')

  await openMailedLink(page, mailbox, who)
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
  await passGate(page, 'Checked: you can go on.')
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
