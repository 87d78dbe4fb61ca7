import { micromark } from 'micromark'

/** CommonMark as HTML. Raw HTML inside it is escaped and addresses other than http(s), mailto and relative ones are dropped by the library. */
export function renderPolicy(markdown: string): string {
  return micromark(markdown)
}
