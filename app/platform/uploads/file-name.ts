const longest = 100
/** Control characters, line ends, text direction marks and other invisible ones. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu
const reserved = /[\\/:*?"<>|%;]/g

/**
 * What a person called a file, as harmless text with the ending that its content has: no folders, no invisible or
 * direction-turning characters, at most 100 characters. Nothing is ever stored or opened under it.
 */
export function safeFileName(declared: string, extension: string): string {
  const name = declared.normalize('NFC').split(/[\\/]/).at(-1)!
  const base = name
    .replace(invisible, '')
    .replace(reserved, '-')
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const room = longest - extension.length - 1
  return `${[...base].slice(0, room).join('').trim() || 'document'}.${extension}`
}
