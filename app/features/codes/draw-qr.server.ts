import { toBuffer, toString as toText } from 'qrcode'

const look = { errorCorrectionLevel: 'M', margin: 3, color: { dark: '#000000ff', light: '#ffffffff' } } as const

/** A QR code of a text (an address) as SVG: for print, of any size. */
export function drawQrSvg(text: string): Promise<string> {
  return toText(text, { ...look, type: 'svg' })
}

/** A QR code of a text (an address) as a PNG of 1024 × 1024 points: for a story or a post. */
export function drawQrPng(text: string): Promise<Buffer> {
  return toBuffer(text, { ...look, type: 'png', width: 1024 })
}
