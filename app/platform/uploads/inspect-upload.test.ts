import { createHash } from 'node:crypto'
import { deflateSync, gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { makePdf } from '#tests/support/make-pdf.ts'
import { makePhoto } from '#tests/support/make-photo.ts'
import { inspectUpload, largestDocument, type UploadRules } from './inspect-upload.server.ts'
import { infected, scannerUnavailable } from './upload-errors.ts'
import { noScanner } from './virus-scanner.ts'

const rules: UploadRules = {
  declaredName: 'Cédula.jpg',
  accept: ['image', 'pdf'],
  maxBytes: largestDocument,
  scanner: noScanner,
}
const inspect = (bytes: Uint8Array, changes: Partial<UploadRules> = {}) => inspectUpload(bytes, { ...rules, ...changes })
const plain = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: '#3366cc' } })

let photo: Buffer
beforeAll(async () => {
  photo = await makePhoto({ width: 4000, height: 3000 })
})

test('a photograph loses position, owner and maker, stands upright and fits 3 000 pixels', async () => {
  const before = await sharp(photo).metadata()
  expect([before.width, before.height, before.orientation]).toEqual([4000, 3000, 6])
  expect(before.exif!.includes('PlantedPhone')).toBe(true)
  const safe = await inspect(photo)
  const after = await sharp(safe.content).metadata()
  expect([after.width, after.height, after.orientation, after.format]).toEqual([2250, 3000, undefined, 'jpeg'])
  expect([after.exif, after.xmp, after.icc, after.iptc]).toEqual([undefined, undefined, undefined, undefined])
  expect(safe.content.includes('PlantedPhone')).toBe(false)
  expect(safe).toMatchObject({ kind: 'image', contentType: 'image/jpeg', fileName: 'Cédula.jpg', size: safe.content.length })
  expect(safe.sha256).toBe(createHash('sha256').update(safe.content).digest('hex'))
})

test('a picture turned by its flag is turned in its pixels', async () => {
  const halves = await sharp({ create: { width: 80, height: 40, channels: 3, background: '#ff0000' } })
    .composite([{ input: { create: { width: 40, height: 40, channels: 3, background: '#0000ff' } }, left: 40, top: 0 }])
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 100 })
    .toBuffer()
  const { data, info } = await sharp((await inspect(halves)).content)
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([40, 80])
  const [top, bottom] = [data.subarray(0, 3), data.subarray(-3)]
  expect(top[0]! > 200 && top[2]! < 60 && bottom[2]! > 200 && bottom[0]! < 60).toBe(true)
})

test('pictures become JPEG, transparent ones WebP, and their names follow', async () => {
  const cases = [
    [await plain().png().toBuffer(), 'image/jpeg', 'Cédula.jpg'],
    [await plain().webp().toBuffer(), 'image/jpeg', 'Cédula.jpg'],
    [await plain().ensureAlpha(0.5).png().toBuffer(), 'image/webp', 'Cédula.webp'],
    [await plain().toColourspace('cmyk').jpeg().toBuffer(), 'image/jpeg', 'Cédula.jpg'],
    [
      await plain()
        .toColourspace('b-w')
        .png({ bitdepth: 16 } as object)
        .toBuffer(),
      'image/jpeg',
      'Cédula.jpg',
    ],
  ] as const
  for (const [bytes, contentType, fileName] of cases) expect(await inspect(bytes)).toMatchObject({ contentType, fileName })
  expect(await inspect(makePdf(), { declaredName: 'RUT.jpeg' })).toMatchObject({ kind: 'pdf', fileName: 'RUT.pdf' })
})

test('what hides in or behind a picture does not survive', async () => {
  const payload = '<script>alert(1)</script><?php system($_GET[0]);'
  const clean = await plain().jpeg().toBuffer()
  const zip = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.from(payload)])
  const commented = Buffer.concat([clean.subarray(0, 2), jpegComment(payload), clean.subarray(2)])
  for (const bytes of [Buffer.concat([clean, zip]), commented, Buffer.concat([await plain().png().toBuffer(), zip])]) {
    const { content } = await inspect(bytes)
    expect(content.includes('alert')).toBe(false)
    expect(content.includes('PK\x03\x04')).toBe(false)
  }
})

test('the name and the declared type prove nothing: the content does', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const xmlSvg = Buffer.from(`<?xml version="1.0"?>${svg}`)
  const gif = await plain().gif().toBuffer()
  const gifScript = Buffer.from('GIF89a/*<svg/onload=alert(1)>*/=1;')
  const refused = {
    svg,
    xmlSvg,
    gif,
    gifScript,
    html: Buffer.from('<!DOCTYPE html><html><body onload=alert(1)>'),
    zip: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(100)]),
    gzip: gzipSync(Buffer.alloc(1_000_000)),
    tiff: await plain().tiff().toBuffer(),
    avif: await plain().avif({ effort: 0 }).toBuffer(),
    program: Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'),
    script: Buffer.from('#!/bin/sh\nrm -rf /'),
    text: Buffer.from('Bogotá, 24 de noviembre'),
    'gif before a pdf': Buffer.concat([Buffer.from('GIF89a'), makePdf()]),
    'zip before a pdf': Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(60), makePdf()]),
  }
  for (const [what, bytes] of Object.entries(refused)) {
    for (const declaredName of ['cedula.jpg', 'rut.pdf', 'x.png']) {
      await expect(inspect(bytes, { declaredName }), what).rejects.toMatchObject({ code: 'uploads.wrong-type', kind: 'invalid' })
    }
  }
})

test('only the kinds that the place asks for are taken', async () => {
  await expect(inspect(makePdf(), { accept: ['image'] })).rejects.toMatchObject({ code: 'uploads.wrong-type' })
  await expect(inspect(await plain().png().toBuffer(), { accept: ['pdf'] })).rejects.toMatchObject({ code: 'uploads.wrong-type' })
})

test('a HEIC photograph is refused in words that help', async () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(100)])
  await expect(inspect(heic)).rejects.toMatchObject({ code: 'uploads.heic-not-supported' })
  await expect(inspect(heic, { accept: ['pdf'] })).rejects.toMatchObject({ code: 'uploads.wrong-type' })
})

test('a file above the limit is refused before it is looked at', async () => {
  const bytes = Buffer.alloc(largestDocument + 1)
  await expect(inspect(bytes)).rejects.toMatchObject({ code: 'uploads.too-large', details: { megabytes: 10 } })
})

test('empty, cut-off and broken files are damaged', async () => {
  const png = await plain(500, 500).png().toBuffer()
  const webp = await sharp(photo).resize(800).webp().toBuffer()
  const broken = Buffer.from(png)
  broken.fill(0x55, 60, 300)
  const files = [
    Buffer.alloc(0),
    photo.subarray(0, photo.length / 2),
    png.subarray(0, png.length / 2),
    webp.subarray(0, 2000),
    broken,
  ]
  for (const [index, bytes] of files.entries())
    await expect(inspect(bytes), String(index)).rejects.toMatchObject({ code: 'uploads.damaged' })
})

test('a decompression bomb is refused by its size in pixels, before it is decoded', async () => {
  const startedAt = performance.now()
  for (const side of [8_001, 60_000]) {
    await expect(inspect(pngOf(side))).rejects.toMatchObject({ code: 'uploads.too-many-pixels', details: { megapixels: 64 } })
  }
  expect(performance.now() - startedAt).toBeLessThan(1_000)
})

test('the scanner sees what was sent, before anything decodes it, and its word is final', async () => {
  const seen: Uint8Array[] = []
  const scanner = (error?: Error) => ({
    scan: async (content: Uint8Array) => {
      seen.push(content)
      if (error !== undefined) throw error
    },
  })
  await inspect(photo, { scanner: scanner() })
  await expect(inspect(makePdf(), { scanner: scanner(infected()) })).rejects.toMatchObject({ code: 'uploads.infected' })
  const brokenPhoto = photo.subarray(0, 5000)
  await expect(inspect(brokenPhoto, { scanner: scanner(scannerUnavailable()) })).rejects.toMatchObject({
    code: 'uploads.scanner-unavailable',
  })
  expect(seen.map(({ length }) => length)).toEqual([photo.length, makePdf().length, 5000])
})

test('many at once take their turns, and a bad one does not hold up the rest', async () => {
  const good = await plain(600, 600).jpeg().toBuffer()
  const bad = good.subarray(0, 400)
  const results = await Promise.allSettled([good, bad, good, bad, bad, good, good, bad].map((bytes) => inspect(bytes)))
  expect(results.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, false, false, true, true, false])
})

function jpegComment(text: string): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(text.length + 2, 2)
  return Buffer.concat([head, Buffer.from(text)])
}

/** A PNG of that many pixels a side in a few bytes: its rows are left out. */
function pngOf(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2], 8)
  const rows = deflateSync(Buffer.alloc(Math.min(side * 3 + 1, 1000)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const named = Buffer.concat([Buffer.from(name), body])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

test('archives and films are kept as they came where they are accepted, told by their content', async () => {
  const zip = Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\0\0', 'latin1'), Buffer.alloc(60)])
  const film = Buffer.concat([Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1'), Buffer.alloc(60)])
  const accept = ['image', 'pdf', 'zip', 'video'] as const
  expect(await inspect(zip, { accept, declaredName: 'logos.exe' })).toMatchObject({
    kind: 'zip',
    fileName: 'logos.zip',
    content: zip,
  })
  expect(await inspect(film, { accept, declaredName: 'reel.mov' })).toMatchObject({
    contentType: 'video/mp4',
    fileName: 'reel.mp4',
  })
  await expect(inspect(zip)).rejects.toMatchObject({ code: 'uploads.wrong-type' })
  await expect(inspect(Buffer.from('MZ\x90\0 a program'), { accept })).rejects.toMatchObject({ code: 'uploads.no-asset' })
})
