import { expect, test } from 'vitest'
import { drawQrPng, drawQrSvg } from './draw-qr.server.ts'

test('a QR code is black on white whatever the theme, and differs with its text', async () => {
  const svg = await drawQrSvg('https://lumbreco.myvtex.com/?utm_campaign=VALE10')
  expect(svg).toMatch(/^<svg[\s\S]*fill="#ffffff"[\s\S]*stroke="#000000"[\s\S]*<\/svg>\s*$/)
  expect(await drawQrSvg('https://lumbreco.myvtex.com/?utm_campaign=OTHER')).not.toBe(svg)
})

test('the PNG is a picture of 1024 points', async () => {
  const png = await drawQrPng('VALE10')
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1024, 1024])
})
