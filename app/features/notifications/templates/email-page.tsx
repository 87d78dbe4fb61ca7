import { Body, Button, Container, Head, Heading, Hr, Html, Img, Link, Preview, Section, Text } from '@react-email/components'
import type { Language } from '#app/i18n/languages.ts'
import type { EmailContent } from './email-content.ts'
import { EmailFacts } from './email-facts.tsx'
import { type EmailLogo, type EmailLook, type EmailSender, emailLook } from './email-look.ts'
import { frameWords } from './frame-words.ts'

type EmailPageProps = { readonly content: EmailContent; readonly language: Language; readonly sender: EmailSender }

/** The one layout of all mails. It asks nothing of the network: no fonts, no counting of who reads, and a logo travels with the mail. */
export function EmailPage({ content, language, sender }: EmailPageProps) {
  const look = emailLook(sender.color)
  const words = frameWords[language]
  return (
    <Html lang={language}>
      <Head>
        <title>{content.subject}</title>
        <meta name="color-scheme" content="light only" />
        <meta name="supported-color-schemes" content="light only" />
        <style>{'@media (max-width:480px){.sheet{padding:24px 20px!important}.page{padding:12px 8px!important}}'}</style>
      </Head>
      <Preview>{content.preview}</Preview>
      <Body className="page" style={{ backgroundColor: look.page, margin: 0, padding: '32px 16px', fontFamily: look.fontFamily }}>
        <Container style={{ maxWidth: 560, margin: '0 auto' }}>
          <Sender sender={sender} look={look} />
          <Section
            className="sheet"
            style={{ backgroundColor: look.paper, border: `1px solid ${look.line}`, borderRadius: 12, padding: '32px 36px' }}
          >
            <Heading as="h1" style={{ color: look.ink, fontSize: 22, lineHeight: '28px', fontWeight: 650, margin: '0 0 12px' }}>
              {content.heading}
            </Heading>
            {content.paragraphs.map((paragraph) => (
              <Text key={paragraph} style={{ color: look.ink, fontSize: 16, lineHeight: '25px', margin: '0 0 14px' }}>
                {paragraph}
              </Text>
            ))}
            {content.quote === undefined ? null : <Quote text={content.quote} look={look} />}
            {content.facts === undefined || content.facts.length === 0 ? null : <EmailFacts facts={content.facts} look={look} />}
            {content.action === undefined ? null : <Action {...content.action} hint={words.copyLink} look={look} />}
            {content.notes === undefined || content.notes.length === 0 ? null : <Notes notes={content.notes} look={look} />}
          </Section>
          <Text style={{ color: look.soft, fontSize: 13, lineHeight: '20px', margin: '16px 8px 0', textAlign: 'center' }}>
            {words.why(sender.name)}
          </Text>
        </Container>
      </Body>
    </Html>
  )
}

function Sender({ sender, look }: { sender: EmailSender; look: EmailLook }) {
  const tile = { backgroundColor: look.fill, color: look.onFill, border: `1px solid ${look.fillEdge}`, borderRadius: 8 } as const
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} style={{ margin: '0 4px 16px' }}>
      <tbody>
        <tr>
          {sender.logo == null ? (
            <td
              width={34}
              height={34}
              align="center"
              valign="middle"
              style={{ ...tile, width: 34, height: 34, fontSize: 17, fontWeight: 700, lineHeight: '34px', textAlign: 'center' }}
            >
              {[...sender.name.trim()][0]?.toUpperCase()}
            </td>
          ) : (
            <Logo logo={sender.logo} look={look} />
          )}
          <td style={{ paddingLeft: 10, color: look.ink, fontSize: 16, fontWeight: 650 }}>{sender.name}</td>
        </tr>
      </tbody>
    </table>
  )
}

const tallest = 34
const widest = 150

/** On the surface on which it reads, whatever the mail program's theme is. The name beside it says whose it is. */
function Logo({ logo: { src, surface, width, height }, look }: { logo: EmailLogo; look: EmailLook }) {
  const scale = Math.min(tallest / height, widest / width)
  const plate = surface === 'dark' ? look.ink : look.paper
  return (
    <td style={{ backgroundColor: plate, border: `1px solid ${look.line}`, borderRadius: 8, padding: 4 }}>
      <Img src={src} alt="" width={Math.round(width * scale)} height={Math.round(height * scale)} />
    </td>
  )
}

function Quote({ text, look }: { text: string; look: EmailLook }) {
  return (
    <Section
      style={{ backgroundColor: look.tint, borderLeft: `3px solid ${look.fillEdge}`, borderRadius: 6, margin: '4px 0 18px' }}
    >
      <Text
        style={{ color: look.ink, fontSize: 16, lineHeight: '25px', margin: 0, padding: '12px 16px', whiteSpace: 'pre-line' }}
      >
        {text}
      </Text>
    </Section>
  )
}

function Action({ label, href, hint, look }: { label: string; href: string; hint: string; look: EmailLook }) {
  return (
    <Section style={{ margin: '10px 0 4px' }}>
      <Button
        href={href}
        style={{
          ...{ backgroundColor: look.fill, color: look.onFill, border: `1px solid ${look.fillEdge}`, borderRadius: 8 },
          ...{ fontSize: 16, fontWeight: 600, lineHeight: '20px', padding: '13px 22px', textDecoration: 'none' },
        }}
      >
        {label}
      </Button>
      <Text style={{ color: look.soft, fontSize: 13, lineHeight: '19px', margin: '16px 0 0' }}>
        {hint}
        <br />
        <Link href={href} style={{ color: look.link, wordBreak: 'break-all' }}>
          {href}
        </Link>
      </Text>
    </Section>
  )
}

function Notes({ notes, look }: { notes: readonly string[]; look: EmailLook }) {
  return (
    <>
      <Hr style={{ borderColor: look.line, margin: '22px 0 16px' }} />
      {notes.map((note) => (
        <Text key={note} style={{ color: look.soft, fontSize: 14, lineHeight: '21px', margin: '0 0 8px' }}>
          {note}
        </Text>
      ))}
    </>
  )
}
