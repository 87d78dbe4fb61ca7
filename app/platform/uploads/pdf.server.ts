import { promisify } from 'node:util'
import { inflate as inflateWithCallback } from 'node:zlib'
import { namesIn, streamsIn } from './pdf-dictionaries.ts'
import { damaged, encryptedPdf, unsafePdf } from './upload-errors.ts'

export type SafePdf = { readonly content: Buffer; readonly contentType: 'application/pdf'; readonly extension: 'pdf' }

const inflate = promisify(inflateWithCallback)
/** Of one object stream, opened; real ones hold some hundred small objects. */
const largestObjectStream = 16 * 1024 * 1024
const largestObjectStreams = 64 * 1024 * 1024

const filterNames = /^(?:\w+Decode|Fl|LZW|A85|AHx|RL|Crypt)$/

/** Names of what a PDF may do to its reader, or carry along (ISO 32000-2: 7.11.4, 12.5.6, 12.6.4, 12.7.8). */
const active = new Set([
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'RichMediaContent',
  'XFA',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'GoToR',
  'Rendition',
  'Movie',
  'Sound',
])

/**
 * Lets a PDF pass that only shows pages. A strict scan, not a parser: it looks at every byte whatever the tables of the file say,
 * so that no reader can be led to something that was not looked at. Forbidden names are found in plain text, with their `#`
 * escapes, and in every compressed object stream, which is opened within limits. It does not look for flaws of readers in fonts
 * and pictures: that is a virus scanner's work. The file is kept as it came.
 * @throws DomainError uploads.damaged | uploads.encrypted-pdf | uploads.unsafe-pdf
 */
export async function inspectPdf(bytes: Uint8Array): Promise<SafePdf> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const text = content.toString('latin1')
  checkFrame(text, content)
  const names = new Set(namesIn(text))
  refuseActive(names)
  for (const opened of await openObjectStreams(text, content)) for (const name of namesIn(opened)) names.add(name)
  refuseActive(names)
  if (!names.has('Catalog') || !names.has('Page')) throw damaged()
  return { content, contentType: 'application/pdf', extension: 'pdf' }
}

function refuseActive(names: ReadonlySet<string>): void {
  if (names.has('Encrypt')) throw encryptedPdf()
  if ([...active].some((name) => names.has(name))) throw unsafePdf()
}

/** Begins as a PDF, ends as one, points at its table, and is nothing else besides. */
function checkFrame(text: string, content: Buffer): void {
  if (!/^%PDF-[12]\.\d/.test(text)) throw damaged()
  if (/<(?:!doctype|html|script|\?php|svg)\b/i.test(text.slice(0, 1024))) throw unsafePdf()
  if (isZipToo(content)) throw unsafePdf()
  const end = text.lastIndexOf('%%EOF')
  if (end < 0) throw damaged()
  if (!/^[\s\0]*$/.test(text.slice(end + '%%EOF'.length))) throw unsafePdf()
  const [, offset] = /startxref\s+(\d{1,10})\s*$/.exec(text.slice(Math.max(0, end - 64), end)) ?? []
  if (offset === undefined) throw damaged()
  const table = text.slice(Number(offset), Number(offset) + 64)
  if (!/^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/.test(table)) throw damaged()
}

/** A zip is read from its end: its last record says how many bytes of comment follow. */
function isZipToo(content: Buffer): boolean {
  const record = Buffer.from('PK\x05\x06', 'latin1')
  for (let at = content.lastIndexOf(record); at >= 0 && content.length - at <= 66_000; at = content.lastIndexOf(record, at - 1)) {
    if (at + 22 <= content.length) return true
    if (at === 0) break
  }
  return false
}

/** The contents of all streams that a reader could take for object streams: those whose dictionary has `/First`. */
async function openObjectStreams(text: string, content: Buffer): Promise<string[]> {
  const opened: string[] = []
  let total = 0
  for (const { names, bodyAt } of streamsIn(text)) {
    if (!names.includes('First')) continue
    const filters = names.filter((name) => filterNames.test(name))
    const isSaidElsewhere = filters.length === 0 && names.includes('Filter')
    if (filters.length > 1 || isSaidElsewhere || names.includes('DecodeParms')) throw unsafePdf()
    const body = content.subarray(bodyAt)
    const plain = filters.length === 0 ? endedText(body) : await inflated(body, filters[0]!)
    total += plain.length
    if (total > largestObjectStreams) throw unsafePdf()
    opened.push(plain)
  }
  return opened
}

function endedText(body: Buffer): string {
  const end = body.indexOf('endstream')
  return body.subarray(0, end < 0 ? undefined : end).toString('latin1')
}

async function inflated(body: Buffer, filter: string): Promise<string> {
  if (filter !== 'FlateDecode' && filter !== 'Fl') throw unsafePdf()
  try {
    return (await inflate(body, { maxOutputLength: largestObjectStream })).toString('latin1')
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? unsafePdf() : damaged(error)
  }
}
