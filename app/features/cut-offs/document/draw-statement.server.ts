import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { LogoSurface } from '#app/domain/logo-surface.ts'
import type { Language } from '#app/i18n/languages.ts'
import { mix, readableOn, textOn } from '#app/ui/theme/color.ts'
import type { DocumentRow, DocumentTable, StatementWords } from './statement-words.ts'

export type DocumentLook = {
  readonly language: Language
  /** `#rrggbb`. */
  readonly color: string
  /** PNG; null: the brand's name stands alone. */
  readonly logo: { readonly content: Buffer; readonly surface: LogoSurface } | null
  readonly sealedAt: Date
}

type Pdf = InstanceType<typeof PDFDocument>

const fontOf = createRequire(import.meta.url)
const fonts = {
  body: fontOf.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  strong: fontOf.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
}
const ink = '#1b1f24'
const soft = '#59636e'
const line = '#e4e7ea'
const margin = 48
const footRoom = 40
const valueWidth = 150

/**
 * A statement as PDF: A4, in the brand's colour, its text selectable; a table that does not fit goes on on the next page. The same words and look make
 * the same file.
 */
export async function drawStatement(words: StatementWords, look: DocumentLook): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin + footRoom },
    bufferPages: true,
    lang: look.language,
    displayTitle: true,
    info: {
      Title: `${words.title} ${words.facts[0]?.[1]}`,
      Author: words.brand,
      CreationDate: look.sealedAt,
      ModDate: look.sealedAt,
    },
  })
  const done = collect(pdf)
  pdf.registerFont('body', fonts.body).registerFont('strong', fonts.strong)
  drawHead(pdf, words, look)
  for (const table of words.tables) drawTable(pdf, table)
  drawSeal(pdf, words)
  drawFeet(pdf, words)
  pdf.end()
  return done
}

function drawHead(pdf: Pdf, words: StatementWords, { color, logo }: DocumentLook): void {
  const { width } = pdf.page
  pdf.rect(0, 0, width, 6).fill(color)
  const top = 34
  const brandWidth = logo === null ? 0 : drawLogo(pdf, logo, color, top)
  pdf.font('strong').fontSize(13).fillColor(ink)
  pdf.text(words.brand, margin + brandWidth, top + 4, { width: 260 - brandWidth, height: 34, ellipsis: true })
  pdf
    .font('strong')
    .fontSize(18)
    .fillColor(readableOn('#ffffff', color, 4.6))
  pdf.text(words.title, width / 2, top, { width: width / 2 - margin, align: 'right' })
  pdf.font('body').fontSize(10).fillColor(soft)
  pdf.text(words.period, width / 2, pdf.y, { width: width / 2 - margin, align: 'right' })

  const boxTop = 96
  const room = width - 2 * margin
  pdf.font('strong').fontSize(12).fillColor(ink)
  pdf.text(words.influencer, margin, boxTop, { width: room / 2 - 12 })
  pdf
    .font('body')
    .fontSize(9)
    .fillColor(soft)
    .text(words.handle, { width: room / 2 - 12 })
  for (const [label, value] of words.facts) pdf.text(`${label}: ${value}`, { width: room / 2 - 12 })
  const left = pdf.y
  const [label, value] = words.closing
  const fill = mix('#ffffff', color, 0.1)
  pdf.roundedRect(margin + room / 2, boxTop - 4, room / 2, 62, 6).fill(fill)
  pdf
    .font('body')
    .fontSize(9)
    .fillColor(readableOn(fill, soft, 4.6))
  pdf.text(label, margin + room / 2 + 14, boxTop + 8, { width: room / 2 - 28 })
  pdf.font('strong').fontSize(18).fillColor(textOn(fill))
  pdf.text(value, margin + room / 2 + 14, boxTop + 24, { width: room / 2 - 28, height: 24, ellipsis: true })
  pdf.y = Math.max(left, boxTop + 62) + 18
}

/** @returns the room that it takes, with its distance to the name */
function drawLogo(pdf: Pdf, { content, surface }: NonNullable<DocumentLook['logo']>, color: string, top: number): number {
  const [width, height] = [72, 30]
  if (surface === 'dark') pdf.roundedRect(margin - 4, top - 4, width + 8, height + 8, 4).fill(mix('#000000', color, 0.2))
  pdf.image(content, margin, top, { fit: [width, height], valign: 'center' })
  return width + 14
}

function drawTable(pdf: Pdf, { title, rows }: DocumentTable): void {
  const first = rows[0]
  pdf.font('strong').fontSize(11)
  const titleHeight = pdf.heightOfString(title) + 8
  if (first !== undefined) breakFor(pdf, titleHeight + heightOf(pdf, first))
  pdf.font('strong').fontSize(11).fillColor(ink).text(title, margin, pdf.y)
  pdf.y += 6
  for (const row of rows) drawRow(pdf, row)
  pdf.y += 16
}

function drawRow(pdf: Pdf, row: DocumentRow): void {
  const height = heightOf(pdf, row)
  breakFor(pdf, height)
  const top = pdf.y
  const right = pdf.page.width - margin
  pdf.moveTo(margin, top).lineTo(right, top).lineWidth(0.6).strokeColor(line).stroke()
  pdf
    .font(row.isSum ? 'strong' : 'body')
    .fontSize(9.5)
    .fillColor(ink)
  pdf.text(row.label, margin, top + 6, { width: labelWidth(pdf) })
  if (row.note !== undefined)
    pdf
      .font('body')
      .fontSize(8)
      .fillColor(soft)
      .text(row.note, margin, pdf.y, { width: labelWidth(pdf) })
  pdf
    .font(row.isSum ? 'strong' : 'body')
    .fontSize(9.5)
    .fillColor(ink)
  pdf.text(row.value, right - valueWidth, top + 6, { width: valueWidth, align: 'right', features: ['tnum'] })
  pdf.y = top + height
}

function heightOf(pdf: Pdf, { label, note, isSum }: DocumentRow): number {
  pdf.font(isSum ? 'strong' : 'body').fontSize(9.5)
  const own = pdf.heightOfString(label, { width: labelWidth(pdf) })
  pdf.font('body').fontSize(8)
  return own + (note === undefined ? 0 : pdf.heightOfString(note, { width: labelWidth(pdf) })) + 12
}

function labelWidth(pdf: Pdf): number {
  return pdf.page.width - 2 * margin - valueWidth - 16
}

function drawSeal(pdf: Pdf, { hash: [label, value, note] }: StatementWords): void {
  breakFor(pdf, 56)
  pdf.font('strong').fontSize(8.5).fillColor(soft).text(label, margin, pdf.y)
  pdf.font('body').fontSize(8.5).fillColor(ink).text(value)
  pdf.font('body').fontSize(8).fillColor(soft).text(note)
}

/** Each page's number, once their count is known. */
function drawFeet(pdf: Pdf, { footer }: StatementWords): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index)
    // Below the margin pdfkit would begin a page of its own.
    pdf.page.margins.bottom = 0
    const text = footer.replace('{page}', String(index + 1)).replace('{pages}', String(count))
    const room = pdf.page.width - 2 * margin
    pdf.font('body').fontSize(8).fillColor(soft)
    pdf.text(text, margin, pdf.page.height - margin, { width: room, align: 'center', lineBreak: false })
  }
}

function breakFor(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - margin - footRoom) pdf.addPage()
}

function collect(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts)))
    pdf.on('error', reject)
  })
}
