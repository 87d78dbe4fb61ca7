import { toString as toText } from 'qrcode'

/** The QR code of an `otpauth:` address as the source of an image: black on white whatever the reader's theme, or cameras miss it. */
export async function drawTotpQr(uri: string): Promise<string> {
  const svg = await toText(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 3 })
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
