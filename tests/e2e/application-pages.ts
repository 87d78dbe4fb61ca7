import type { Page } from 'playwright'
import type { Mailbox } from '../support/mailbox.ts'
import { makePdf } from '../support/make-pdf.ts'

export type Registrant = {
  readonly name: string
  readonly email: string
  readonly handle: string
  /** Of a Colombian cédula, as one types it. */
  readonly documentNumber: string
  readonly phone: string
  readonly accountNumber: string
  readonly wantedCode: string
}

/** The page of that title is there. */
export async function heading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { name, level: 1 }).waitFor()
}

/** Keeps the step and goes on. */
export async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Guardar y seguir' }).click()
}

/** Waits for the proof of work, and as long as a person would need at least. */
export async function passGate(page: Page, ready = 'Comprobado: puedes seguir.'): Promise<void> {
  await page.getByText(ready).waitFor()
  await page.waitForTimeout(2000)
}

export async function begin(page: Page, { name, email }: Registrant): Promise<void> {
  await page.getByLabel('Tu nombre').fill(name)
  await page.getByLabel('Correo').fill(email)
  await passGate(page)
  await page.getByRole('button', { name: 'Empezar' }).click()
  await heading(page, 'Quién eres')
}

export async function fillIdentity(page: Page, { name, documentNumber }: Registrant): Promise<void> {
  await page.getByLabel('Nombre completo').fill(`${name} Peña`)
  await page.getByLabel('Tipo de documento').selectOption({ label: 'Cédula de ciudadanía' })
  await page.getByLabel('Número', { exact: true }).fill(documentNumber)
  await page.getByLabel('Fecha de nacimiento').fill('1996-04-02')
}

export async function fillContact(page: Page, { handle, phone }: Registrant): Promise<void> {
  await page.getByLabel('Usuario').fill(`@${handle}`)
  await page.getByLabel('Teléfono').fill(phone)
  await page.getByLabel('Dirección').fill('Carrera 43A # 1-50')
  await page.getByLabel('Ciudad').fill('Medellín')
}

export async function fillNetworks(page: Page, { handle, wantedCode }: Registrant): Promise<void> {
  await page.getByLabel('Tu usuario').fill(`@${handle}`)
  await page.getByLabel('Seguidores').fill('48000')
  await page.getByText('Moda').click()
  await page.getByText('18-24').click()
  await page.getByLabel('Código que te gustaría').fill(wantedCode.toLowerCase())
}

export async function fillTax(page: Page): Promise<void> {
  await page.getByLabel('Régimen').selectOption({ label: 'Régimen ordinario' })
  await page.getByLabel('Declaro renta').check()
}

/** Every paper but the certificate of the bank: both sides of the document from a photo, and the tax register. */
export async function uploadPapers(page: Page, photo: Buffer): Promise<void> {
  for (const label of ['Documento, frente', 'Documento, reverso'])
    await uploadPaper(page, label, { name: `${label}.jpg`, mimeType: 'image/jpeg', buffer: photo })
  await uploadPaper(page, 'Registro tributario (RUT o equivalente)', pdf('rut.pdf'))
}

export async function uploadCertificate(page: Page): Promise<void> {
  await uploadPaper(page, 'Certificado bancario', pdf('banco.pdf'))
}

const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: makePdf() })

/** Where a paper is given. */
export function paperInput(page: Page, label: string) {
  return page.locator(`input[type=file][aria-label="${label}"]`)
}

type File = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

async function uploadPaper(page: Page, label: string, file: File): Promise<void> {
  await paperInput(page, label).setInputFiles(file)
  await page.locator('.join-paper-there', { hasText: label }).waitFor()
}

export async function fillBank(page: Page, { name, accountNumber }: Registrant): Promise<void> {
  await page.getByLabel('Banco').selectOption({ label: 'Bancolombia' })
  await page.getByLabel('Número de cuenta').fill(accountNumber)
  await page.getByLabel(`La cuenta está a nombre de ${name} Peña`).check()
}

export async function acceptPolicies(page: Page): Promise<void> {
  for (const box of await page.getByLabel(/^Leí y acepto/).all()) await box.check()
}

/** Opens the link that was mailed, on the page that asks whether to go on with it. */
export async function openMailedLink(page: Page, mailbox: Mailbox, { email }: Registrant): Promise<void> {
  const mail = await mailbox.waitFor({ to: email, template: 'application-link' })
  await page.goto(mail.links.find((link) => link.includes('/application'))!)
}

/** From the landing page to the last step, with the address still to be confirmed. */
export async function fillApplication(page: Page, who: Registrant, photo: Buffer): Promise<void> {
  await begin(page, who)
  await fillIdentity(page, who)
  await next(page)
  await heading(page, 'Contacto')
  await fillContact(page, who)
  await next(page)
  await heading(page, 'Redes y audiencia')
  await fillNetworks(page, who)
  await next(page)
  await heading(page, 'Impuestos')
  await fillTax(page)
  await next(page)
  await heading(page, 'Documentos')
  await uploadPapers(page, photo)
  await uploadCertificate(page)
  await next(page)
  await heading(page, 'Cuenta bancaria')
  await fillBank(page, who)
  await next(page)
  await heading(page, 'Términos')
  await acceptPolicies(page)
  await next(page)
  await heading(page, 'Revisar y enviar')
}
