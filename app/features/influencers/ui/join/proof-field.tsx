import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { Proof } from './use-proof.ts'

/** The proof of work of a form, the trap that nobody sees, and a word on how far it is. */
export function ProofField({ proof }: { proof: Proof }) {
  const { t } = useTranslation()
  return (
    <>
      <input type="hidden" name="proof" value={proof.kind === 'ready' ? proof.text : ''} />
      <div className="join-trap" aria-hidden="true">
        <label htmlFor="website">{t('registration.start.trap')}</label>
        <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <p className={`join-proof join-proof-${proof.kind}`} role="status">
        <Icon name={proof.kind === 'ready' ? 'check-circle' : 'shield'} size={16} />
        {t(`registration.proof.${proof.kind}`)}
      </p>
      <noscript>
        <p className="field-error">{t('registration.proof.needs-script')}</p>
      </noscript>
    </>
  )
}
