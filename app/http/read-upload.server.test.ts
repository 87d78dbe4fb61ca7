import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { readUpload } from './read-upload.server.ts'

const limits = { maxFileBytes: 1024 * 1024, maxFiles: 2 }
const url = 'https://afiliados.example/apply/documents'

function formWith(files: Record<string, File>, fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const [name, file] of Object.entries(files)) form.set(name, file)
  return form
}
const fileOf = (size: number, name = 'a.jpg') => new File([randomBytes(size)], name, { type: 'image/jpeg' })
const read = (form: FormData) => readUpload(new Request(url, { method: 'POST', body: form }), limits)

test('files and fields arrive whole, hostile names and all', async () => {
  const names = ['Cédula; "de" Ana.jpg', '../../etc/passwd', "l'été;.png"]
  for (const name of names) {
    const file = fileOf(100_000, name)
    const form = await read(formWith({ front: file, back: fileOf(0, '') }, { kind: 'id', note: 'línea 1\r\nlínea 2' }))
    const got = form.get('front') as File
    expect(Buffer.from(await got.arrayBuffer()).equals(Buffer.from(await file.arrayBuffer()))).toBe(true)
    expect([got.name, form.get('kind'), form.get('note')]).toEqual([name, 'id', 'línea 1\r\nlínea 2'])
    expect(form.getAll('back').filter((value) => typeof value !== 'string')).toEqual([])
  }
})

test('a file, or a number of files, above the limits is refused', async () => {
  await expect(read(formWith({ a: fileOf(1024 * 1024 + 1) }))).rejects.toMatchObject({
    code: 'uploads.too-large',
    details: { megabytes: 1 },
  })
  await expect(read(formWith({ a: fileOf(1), b: fileOf(1), c: fileOf(1) }))).rejects.toMatchObject({
    code: 'uploads.too-many-files',
    details: { files: 2 },
  })
})

test('a body too big is given up while it arrives, whether or not it says its length', async () => {
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      const head = '--x\r\nContent-Disposition: form-data; name="a"; filename="a"\r\n\r\n'
      const chunk = sent === 0 ? Buffer.from(head) : Buffer.alloc(65_536)
      sent += chunk.length
      controller.enqueue(chunk)
    },
  })
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
  const request = new Request(url, { method: 'POST', body: endless, headers, duplex: 'half' } as RequestInit)
  await expect(readUpload(request, limits)).rejects.toMatchObject({ code: 'uploads.too-large' })
  expect(sent).toBeLessThan(4 * 1024 * 1024)

  const announced = new Request(url, { method: 'POST', body: 'x', headers: { ...headers, 'Content-Length': '99999999' } })
  await expect(readUpload(announced, limits)).rejects.toMatchObject({ code: 'uploads.too-large' })
  expect(announced.bodyUsed).toBe(false)
})

test.each([
  ['another content type', 'application/json', '{}'],
  ['no boundary', 'multipart/form-data', 'x'],
  ['a body that is no form', 'multipart/form-data; boundary=x', 'nothing of the kind'],
  ['a body that ends early', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nhal'],
])('%s is unreadable', async (_, contentType, body) => {
  const request = new Request(url, { method: 'POST', body, headers: { 'Content-Type': contentType } })
  await expect(readUpload(request, limits)).rejects.toMatchObject({ code: 'uploads.unreadable-form', kind: 'invalid' })
})
