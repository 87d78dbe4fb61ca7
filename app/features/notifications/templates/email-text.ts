import type { Language } from '#app/i18n/languages.ts'
import type { EmailContent } from './email-content.ts'
import { frameWords } from './frame-words.ts'

/** The same content for readers without pictures and colours. */
export function emailText(content: EmailContent, language: Language, sender: { readonly name: string }): string {
  const blocks = [
    content.heading,
    ...content.paragraphs,
    content.quote === undefined ? '' : content.quote.replace(/^/gm, '> '),
    (content.facts ?? []).map(({ label, value }) => `${label}: ${value}`).join('\n'),
    content.action === undefined ? '' : `${content.action.label}:\n${content.action.href}`,
    ...(content.notes ?? []),
    `-- \n${frameWords[language].why(sender.name)}`,
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}
