import sharp from 'sharp'
import { expect, test } from 'vitest'
import { makePhoto } from '#tests/support/make-photo.ts'
import { inspectUpload } from './inspect-upload.server.ts'
import { largestLogo, reencodeLogo, surfaceOfLogo } from './logo.server.ts'
import { pngSize } from './png-size.ts'
import { noScanner } from './virus-scanner.ts'

const clear = { r: 0, g: 0, b: 0, alpha: 0 }
const canvas = (background: string | typeof clear, width = 1200, height = 900) =>
  sharp({ create: { width, height, channels: 4, background } })

/** A wide word of one ink in the middle of nothing. */
function wordmark(ink: string) {
  const word = { create: { width: 600, height: 120, channels: 4, background: ink } } as const
  return canvas(clear)
    .composite([{ input: word, left: 300, top: 390 }])
    .png()
    .toBuffer()
}

test('a logo loses the empty margin and fits where it is shown', async () => {
  const logo = await reencodeLogo(await wordmark('#1f6f5c'))
  expect(logo).toMatchObject({ contentType: 'image/png', width: 480, height: 96 })
  expect(pngSize(logo.content)).toEqual({ width: 480, height: 96 })
  expect((await sharp(logo.content).metadata()).format).toBe('png')
})

test.each([
  ['#ffffff', 'dark'],
  ['#f5d90a', 'dark'],
  ['#1f6f5c', 'light'],
  ['#000000', 'light'],
] as const)('ink of %s reads on a %s plate', async (ink, surface) => {
  const { content } = await reencodeLogo(await wordmark(ink))
  // Trimmed to its ink a plain bar is solid: a see-through corner makes it a mark again.
  const mark = await sharp(content).extend({ top: 4, background: clear }).png().toBuffer()
  expect(await surfaceOfLogo(mark)).toBe(surface)
})

test('a picture with its own ground needs no plate to read on', async () => {
  const { content } = await reencodeLogo(await canvas('#ffffff').png().toBuffer())
  expect(await surfaceOfLogo(content)).toBe('light')
})

test('a picture on which nothing is to be seen is no logo', async () => {
  await expect(reencodeLogo(await canvas(clear).png().toBuffer())).rejects.toMatchObject({ code: 'uploads.damaged' })
})

test('a logo is told from its content, and made anew', async () => {
  const rules = {
    declaredName: 'logo.svg',
    accept: ['image'],
    maxBytes: largestLogo,
    scanner: noScanner,
    encode: reencodeLogo,
  } as const
  const photo = await makePhoto({ width: 400, height: 300 })
  const kept = await inspectUpload(photo, rules)
  expect(kept).toMatchObject({ contentType: 'image/png', fileName: 'logo.png' })
  expect(kept.content.includes('PlantedPhone')).toBe(false)
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  await expect(inspectUpload(svg, rules)).rejects.toMatchObject({ code: 'uploads.wrong-type' })
})

test('what is no PNG has no size', () => {
  expect(() => pngSize(Buffer.from('GIF89a'))).toThrow(expect.objectContaining({ code: 'uploads.damaged' }))
})
