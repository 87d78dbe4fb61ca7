import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { startSession } from '#app/features/auth/commands/start-session.server.ts'
import { signedInHeaders } from '#app/http/session.server.ts'
import { storage } from '#app/platform/runtime.server.ts'
import * as upload from '#app/routes/influencer/profile-upload.ts'
import { kycFiles } from '#db/schema/influencers.kyc.ts'
import { makeInfluencer } from '../factories/make-influencer.ts'
import { makeUser } from '../factories/make-user.ts'
import { openCookieJar } from '../support/cookie-jar.ts'
import { makePdf } from '../support/make-pdf.ts'
import { runtimeDatabase } from '../support/runtime-database.ts'
import { answerOf } from '../support/throwing.ts'

/** Files that are two things at once, sent to the address that takes papers: what is kept is one thing, or nothing. */
const db = runtimeDatabase({ LOG_LEVEL: 'silent' })
const script = '<script>alert(document.domain)</script>'
const browser = openCookieJar()

beforeAll(async () => {
  const influencer = await makeInfluencer(db())
  const { actor } = await makeUser(db(), { influencerId: influencer.id })
  const ctx = { actor, now: new Date(), requestId: 'polyglot' }
  browser.keep(signedInHeaders(await startSession(db(), { presentedToken: null, userAgent: null, secondFactor: 'given' }, ctx)))
})

/** @returns what is kept of a file; null where it was refused in words */
async function send(content: Uint8Array, name: string, type: string): Promise<{ bytes: Buffer; contentType: string } | null> {
  const form = new FormData()
  form.set('kind', 'id-front')
  form.set('file', new File([new Uint8Array(content)], name, { type }))
  const url = 'http://localhost:3000/influencer/profile/upload/documents'
  const headers = { Cookie: browser.request('/').headers.get('Cookie') ?? '' }
  const request = new Request(url, { method: 'POST', body: form, headers })
  const answer = await answerOf(upload.action({ request, params: {}, context: {} } as never))
  if (!(answer instanceof Response)) throw new Error('no answer')
  const body = (await answer.json()) as { fileId?: string; message?: string }
  if (body.fileId === undefined) {
    expect([answer.status >= 400 && answer.status < 500, typeof body.message]).toEqual([true, 'string'])
    return null
  }
  const [file] = await db().select().from(kycFiles).where(eq(kycFiles.id, body.fileId))
  return { bytes: await storage().get(file!.storageKey), contentType: file!.contentType }
}

const plain = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#3366cc' } })

test('an honest picture and an honest PDF are kept', async () => {
  expect(await send(await plain().jpeg().toBuffer(), 'cedula.jpg', 'image/jpeg')).toMatchObject({ contentType: 'image/jpeg' })
  expect(await send(makePdf(), 'rut.pdf', 'application/pdf')).toMatchObject({ contentType: 'application/pdf' })
})

test('a GIF that is a script is refused, or is no script any more', async () => {
  const head = Buffer.from('GIF89a/*\x00\x00\x00\x00', 'latin1')
  const kept = await send(Buffer.concat([head, Buffer.from('*/=1;alert(document.domain)//')]), 'cedula.gif', 'image/gif')
  expect(kept?.bytes.includes('alert(') ?? false).toBe(false)
  const whole = Buffer.concat([await plain().gif().toBuffer(), Buffer.from(`*/=1;${script}`)])
  const remade = await send(whole, 'cedula.gif', 'image/gif')
  expect(remade?.bytes.includes('alert(') ?? false).toBe(false)
})

test.each(['jpeg', 'png', 'webp'] as const)('a page behind the pixels of a %s is gone', async (format) => {
  const picture = await plain()
    .withMetadata({ exif: { IFD0: { Copyright: script } } })
    [format]()
    .toBuffer()
  const kept = await send(Buffer.concat([picture, Buffer.from(script)]), 'cedula.html', 'text/html')
  expect(kept).toMatchObject({ contentType: 'image/jpeg' })
  expect(kept!.bytes.includes('<script')).toBe(false)
})

test.each<[string, Buffer]>([
  ['a page before the PDF', Buffer.concat([Buffer.from(`<html>${script}</html>\n`), makePdf()])],
  [
    'a PDF that runs a script when it is opened',
    makePdf({ 6: '<< /S /JavaScript /JS (app.alert(1)) >>' }, { trailer: '/OpenAction 6 0 R' }),
  ],
  ['an archive behind the PDF', Buffer.concat([makePdf(), Buffer.from('PK\x03\x04'), Buffer.alloc(200)])],
])('%s is refused', async (_, content) => {
  expect(await send(content, 'rut.pdf', 'application/pdf')).toBeNull()
})

test('a picture that is drawn by a page, and a page that says it is a picture, are refused', async () => {
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)
  expect(await send(svg, 'cedula.jpg', 'image/jpeg')).toBeNull()
  expect(await send(Buffer.from(`<!doctype html>${script}`), 'cedula.jpg', 'image/jpeg')).toBeNull()
})
