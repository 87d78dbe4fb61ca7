/**
 * The header that names a download (RFC 6266): an ASCII likeness for old readers and, where that loses something, the name itself
 * in UTF-8 (RFC 8187). Whatever the name holds, it cannot end the header or its quotation.
 */
export function contentDisposition(kind: 'attachment' | 'inline', fileName: string): string {
  const name = fileName.replace(/\p{Cs}/gu, '_')
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%/]/gu, '_')
  const simple = `${kind}; filename="${ascii}"`
  return ascii === name ? simple : `${simple}; filename*=UTF-8''${encoded(name)}`
}

function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
