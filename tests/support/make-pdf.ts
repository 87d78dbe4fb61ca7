import { deflateSync } from 'node:zlib'

/** Objects of a PDF by number, as they are written between `obj` and `endobj`. */
export type PdfObjects = Readonly<Record<number, string | Buffer>>

const page: PdfObjects = {
  1: '<< /Type /Catalog /Pages 2 0 R >>',
  2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 144] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  4: streamObject('', 'BT /F1 24 Tf 40 60 Td (RUT de Ana Ruiz) Tj ET'),
  5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
}

/** A one-page PDF with a table of its objects; `more` adds objects or takes the place of some. */
export function makePdf(more: PdfObjects = {}, { trailer = '' }: { trailer?: string } = {}): Buffer {
  const objects = Object.entries({ ...page, ...more })
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  for (const [number, body] of objects) {
    offsets.push(lengthOf(parts))
    parts.push(Buffer.from(`${number} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n'))
  }
  const table = lengthOf(parts)
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`),
    Buffer.from(`startxref\n${table}\n%%EOF\n`),
  )
  return Buffer.concat(parts)
}

/** A stream with what its dictionary holds besides its length. */
export function streamObject(entries: string, content: string | Buffer): Buffer {
  const body = Buffer.from(content)
  return Buffer.concat([Buffer.from(`<< /Length ${body.length} ${entries} >>\nstream\n`), body, Buffer.from('\nendstream')])
}

/** An object stream (ISO 32000-2: 7.5.7) that holds one object, number 20. */
export function objectStream(object: string, entries = '/Filter /FlateDecode'): Buffer {
  const head = '20 0 '
  return streamObject(`/Type /ObjStm /N 1 /First ${head.length} ${entries}`, deflateSync(Buffer.from(head + object)))
}

function lengthOf(parts: readonly Buffer[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}
