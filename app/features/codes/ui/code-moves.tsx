import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { CodeStatus } from '#app/domain/code-status.ts'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import type { CodeIntent } from '../form-inputs.ts'
import { ReasonField } from './bulk-bar.tsx'

const moves: Record<CodeStatus, readonly CodeIntent[]> = {
  draft: ['archive'],
  'pending-sync': ['archive', 'pause'],
  'sync-failed': ['archive', 'pause', 'retry'],
  active: ['archive', 'pause'],
  paused: ['archive', 'resume'],
  expired: ['archive'],
  archived: [],
}

/** The ways on from a code's status, each saying what will happen before it does. */
export function CodeMoves({ code: { code, status } }: { code: { readonly code: string; readonly status: CodeStatus } }) {
  const { t } = useTranslation()
  return (
    <>
      {moves[status].map((intent) => (
        <Form method="post" key={intent}>
          <ConfirmButton
            label={t(`codes.moves.${intent}.label`)}
            title={t(`codes.moves.${intent}.title`, { code })}
            look={intent === 'resume' || intent === 'retry' ? 'primary' : 'default'}
            isDangerous={intent === 'archive'}
            name="intent"
            value={intent}
          >
            <p>{t(`codes.moves.${intent}.text`)}</p>
            {intent === 'retry' ? null : <ReasonField id={`reason-${intent}`} />}
          </ConfirmButton>
        </Form>
      ))}
    </>
  )
}
