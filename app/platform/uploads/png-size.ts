import { damaged } from './upload-errors.ts'

/** Width and height of a PNG, from its first chunk (W3C PNG, 11.2.1 IHDR). @throws DomainError uploads.damaged for anything else */
export function pngSize(content: Buffer): { width: number; height: number } {
  if (content.length < 24 || content.toString('latin1', 12, 16) !== 'IHDR') throw damaged()
  return { width: content.readUInt32BE(16), height: content.readUInt32BE(20) }
}
