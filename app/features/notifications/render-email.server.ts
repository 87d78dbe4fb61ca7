import { createElement } from 'react'
import type { Language } from '#app/i18n/languages.ts'
import { type EmailData, type EmailTemplate, emailData } from './email-data.ts'
import { catalogue } from './templates/catalogue.ts'
import { createPen, type LinkMaker } from './templates/create-pen.ts'
import type { EmailSender } from './templates/email-look.ts'
import { emailText } from './templates/email-text.ts'

export type RenderedEmail = { readonly subject: string; readonly html: string; readonly text: string }

/**
 * A mail as it goes out: subject, page and plain text of the same content. The libraries that draw it are loaded with the first mail.
 * @throws ZodError when the data are not the template's
 */
export async function renderEmail<T extends EmailTemplate>(
  mail: { readonly template: T; readonly language: Language; readonly data: unknown },
  sender: EmailSender,
  links: LinkMaker,
): Promise<RenderedEmail> {
  const data = emailData[mail.template].parse(mail.data) as EmailData<T>
  const content = catalogue[mail.template][mail.language](data, createPen(mail.language, sender, links))
  const [{ render }, { EmailPage }] = await Promise.all([import('@react-email/render'), import('./templates/email-page.tsx')])
  return {
    subject: content.subject,
    html: await render(createElement(EmailPage, { content, language: mail.language, sender })),
    text: emailText(content, mail.language, sender),
  }
}
