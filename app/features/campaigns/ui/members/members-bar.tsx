import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'

/** The form that the list's ticks belong to. */
export const membersFormId = 'members-bulk'

/** What can be decided about the ticked people; each says what will happen. */
export function MembersBar() {
  const { t } = useTranslation()
  return (
    <Form method="post" id={membersFormId} className="bulk-bar" preventScrollReset>
      <span className="soft">{t('members.bar.hint')}</span>
      <ConfirmButton label={t('members.bar.accept')} title={t('members.bar.accept-title')} name="intent" value="accept">
        <p>{t('members.bar.accept-text')}</p>
      </ConfirmButton>
      {(['reject', 'remove'] as const).map((intent) => (
        <ConfirmButton
          key={intent}
          label={t(`members.bar.${intent}`)}
          title={t(`members.bar.${intent}-title`)}
          isDangerous
          name="intent"
          value={intent}
        >
          <p>{t(`members.bar.${intent}-text`)}</p>
          <div className="field">
            <label htmlFor={`why-${intent}`}>{t('members.bar.reason')}</label>
            <input id={`why-${intent}`} name={`reason-${intent}`} className="control" maxLength={500} autoComplete="off" />
          </div>
        </ConfirmButton>
      ))}
    </Form>
  )
}
