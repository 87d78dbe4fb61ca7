import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import type { Option } from '#app/ui/form/select-input.tsx'

/** The form that the list's ticks belong to. */
export const bulkFormId = 'codes-bulk'

const moves = ['pause', 'resume', 'archive'] as const

/** What can be done with the ticked codes, each after a question that takes the reason. */
export function BulkBar({ influencers }: { influencers: readonly Option[] }) {
  const { t } = useTranslation()
  return (
    <Form method="post" id={bulkFormId} className="bulk-bar" preventScrollReset>
      <span className="soft">{t('codes.bulk-bar.hint')}</span>
      {moves.map((move) => (
        <ConfirmButton
          key={move}
          label={t(`codes.moves.${move}.label`)}
          title={t(`codes.bulk-bar.${move}`)}
          isDangerous={move === 'archive'}
          name="intent"
          value={move}
        >
          <p>{t(`codes.moves.${move}.text`)}</p>
          <ReasonField id={`reason-${move}`} />
        </ConfirmButton>
      ))}
      <ConfirmButton
        label={t('codes.bulk-bar.reassign-label')}
        title={t('codes.bulk-bar.reassign')}
        name="intent"
        value="reassign"
      >
        <p>{t('codes.reassign.text')}</p>
        <div className="field">
          <label htmlFor="bulk-handle">{t('codes.reassign.to')}</label>
          <input
            id="bulk-handle"
            name="handle"
            className="control"
            list="bulk-handles"
            autoComplete="off"
            autoCapitalize="none"
          />
          <datalist id="bulk-handles">
            {influencers.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </datalist>
        </div>
        <ReasonField id="reason-reassign" />
      </ConfirmButton>
    </Form>
  )
}

/** Why, kept with the change. The empty ones of the other questions are posted too; the last filled one counts. */
export function ReasonField({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <div className="field">
      <label htmlFor={id}>
        {t('codes.moves.reason')} <span className="field-optional">{t('codes.form.optional')}</span>
      </label>
      <input id={id} name="reason" className="control" maxLength={500} autoComplete="off" />
    </div>
  )
}
