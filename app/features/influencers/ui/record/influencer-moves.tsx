import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type InfluencerStatus, influencerMachine } from '#app/domain/influencer-status.ts'
import { accepts } from '#app/domain/state-machine.ts'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'

const moves = ['reinstate', 'suspend', 'close'] as const

/** The ways on from an influencer's status, each saying what will happen and asking why; posted `to` their page. */
export function InfluencerMoves({ name, status, to }: { name: string; status: InfluencerStatus; to: string }) {
  const { t } = useTranslation()
  return (
    <>
      {moves
        .filter((move) => accepts(influencerMachine, status, move))
        .map((move) => (
          <Form method="post" action={to} key={move}>
            <ConfirmButton
              label={t(`review.move.${move}.label`)}
              title={t(`review.move.${move}.title`, { name })}
              look={move === 'reinstate' ? 'primary' : 'default'}
              isDangerous={move === 'close'}
              name="intent"
              value={move}
            >
              <p>{t(`review.move.${move}.text`)}</p>
              <label className="field">
                <span>{t('review.decide.reason')}</span>
                <textarea name="reason" className="control" rows={3} maxLength={1000} required />
              </label>
            </ConfirmButton>
          </Form>
        ))}
    </>
  )
}
