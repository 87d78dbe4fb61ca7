import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { allErrors } from '#app/ui/form/all-errors.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { FormFacts } from '../../form-facts.ts'
import type { OwnPart } from '../../own-facts.ts'
import { BankForm } from '../join/bank-form.tsx'
import { ContactForm } from '../join/contact-form.tsx'
import { DocumentsForm } from '../join/documents-form.tsx'
import { IdentityForm } from '../join/identity-form.tsx'
import { NetworksForm } from '../join/networks-form.tsx'
import { OwnForm } from '../join/own-form.ts'
import { TaxForm } from '../join/tax-form.tsx'

const base = '/influencer/profile'
const own = { cancelTo: base }

type OwnPartFormProps = {
  readonly part: OwnPart
  readonly facts: FormFacts
  readonly lastResult: SubmissionResult | undefined
}

/** One part of one's own record as a form: the same questions as in an application. */
export function OwnPartForm({ part, facts, lastResult }: OwnPartFormProps) {
  const { t } = useTranslation()
  const given = { application: facts, base, lastResult }
  return (
    <OwnForm.Provider value={own}>
      <PageHeader title={t(`review.own.${part}`)} back={{ to: base, label: t('influencer.nav.profile') }} />
      <div className="stack">
        {part === 'bank' ? <BankWarning /> : null}
        {part === 'tax' ? <p className="soft">{t('review.own.tax-help')}</p> : null}
        {part === 'documents' ? (
          <>
            <FormErrors errors={allErrors(lastResult)} />
            <DocumentsForm {...given} />
          </>
        ) : null}
        {part === 'identity' ? <IdentityForm {...given} brandCountry={facts.identity.country ?? ''} /> : null}
        {part === 'contact' ? <ContactForm {...given} /> : null}
        {part === 'networks' ? <NetworksForm {...given} /> : null}
        {part === 'tax' ? <TaxForm {...given} /> : null}
        {part === 'bank' ? <BankForm {...given} /> : null}
      </div>
    </OwnForm.Provider>
  )
}

/** What a change of the account brings with it, before it is made. */
function BankWarning() {
  const { t } = useTranslation()
  return (
    <Card title={t('review.own.bank-warning')}>
      <ul className="consequences">
        <li>{t('review.own.bank-warning-mail')}</li>
        <li>{t('review.own.bank-warning-wait')}</li>
      </ul>
    </Card>
  )
}
