/** The separators that spreadsheets write, the likeliest first. */
const separators = [';', ',', '\t']

/**
 * The lines of a CSV file (RFC 4180; the separator is the one its first line has most of) as cells without surrounding blanks. Byte order mark and empty
 * lines are left out. The apostrophe that our own exports put before a formula is taken away again.
 * @throws RangeError for more than `maxLines`, SyntaxError for a quote that is never closed
 */
export function readCsv(text: string, maxLines: number): string[][] {
  const source = text.replace(/^\uFEFF/, '')
  const separator = likeliestSeparator(source)
  const lines: string[][] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    cells.push(cell.trim().replace(/^'(?=[\t\r+\-=@])/, ''))
    cell = ''
  }
  const endLine = () => {
    endCell()
    if (cells.some((value) => value !== '')) lines.push(cells)
    cells = []
    if (lines.length > maxLines) throw new RangeError('too many lines')
  }
  for (let at = 0; at < source.length; at++) {
    const char = source[at]!
    if (isQuoted) {
      if (char !== '"') cell += char
      else if (source[at + 1] === '"') cell += source[++at]
      else isQuoted = false
    } else if (char === '"' && cell.trim() === '') {
      isQuoted = true
      cell = ''
    } else if (char === separator) endCell()
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && source[at + 1] === '\n') at++
      endLine()
    } else cell += char
  }
  if (isQuoted) throw new SyntaxError('a quote is never closed')
  endLine()
  return lines
}

function likeliestSeparator(source: string): string {
  const [first = ''] = source.split(/[\r\n]/, 1)
  const count = (separator: string) => first.split(separator).length
  return separators.reduce((best, separator) => (count(separator) > count(best) ? separator : best))
}
