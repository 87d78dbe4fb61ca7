import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '#app/ui/link-button.tsx'

export type RevealedNumber = { readonly id: string; readonly number: string }

type SecretNumberProps = {
  readonly id: string
  readonly lastFour: string | null
  /** Name and value that the page's action tells the reading by. */
  readonly intent: 'read-document' | 'read-account'
  readonly field: 'profileId' | 'bankAccountId'
  /** What the page was answered with, of any number. */
  readonly revealed: RevealedNumber | undefined
  readonly mayRead: boolean
}

/** A number by its last four, and the button that shows it whole: once, with a fresh factor, on record. */
export function SecretNumber({ id, lastFour, intent, field, revealed, mayRead }: SecretNumberProps) {
  const { t } = useTranslation()
  if (revealed?.id === id)
    return (
      <span className="secret-number" role="status">
        <span className="code">{revealed.number}</span>
        <span className="soft small">{t('review.identity.shown-once')}</span>
      </span>
    )
  return (
    <span className="secret-number">
      <span className="code">{`•••• ${lastFour ?? ''}`}</span>
      {mayRead ? (
        <Form method="post" preventScrollReset>
          <input type="hidden" name={field} value={id} />
          <button
            type="submit"
            name="intent"
            value={intent}
            className={buttonClass('default', 'small')}
            title={t('review.identity.whole-number-text')}
          >
            {t('review.identity.whole-number')}
          </button>
        </Form>
      ) : null}
    </span>
  )
}
