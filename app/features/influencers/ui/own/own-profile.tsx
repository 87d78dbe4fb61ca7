import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { FormFacts } from '../../form-facts.ts'
import { formatPhone } from '../../identity/phone.ts'
import { missingParts, type OwnPart } from '../../own-facts.ts'
import { AccountFacts } from '../record/account-facts.tsx'
import { FileFacts } from '../record/files-card.tsx'
import { Given } from '../record/given.tsx'
import { TaxFacts } from '../record/tax-card.tsx'

const base = '/influencer/profile'

/** One's own record: what is there, what is missing, and the way to each form. */
export function OwnProfile({ facts }: { facts: FormFacts }) {
  const { t } = useTranslation()
  const missing = missingParts(facts)
  const { identity, contact, networks, tax, files, bankAccount } = facts
  const part = (name: OwnPart, content: ReactNode, isFixed = false) => (
    <Card
      title={t(`review.own.${name}`)}
      actions={
        isFixed ? undefined : (
          <LinkButton to={`${base}/${name}`} look={missing.includes(name) ? 'primary' : 'default'} size="small">
            {missing.includes(name) ? t('review.own.fill-in') : t('review.own.change')}
          </LinkButton>
        )
      }
    >
      {content}
    </Card>
  )
  const isIdentified = identity.documentLastFour !== null
  return (
    <>
      {missing.length === 0 ? null : <Missing parts={missing} />}
      {part(
        'identity',
        isIdentified ? <Identity identity={identity} /> : <Soft text={t('review.own.identity-missing')} />,
        isIdentified,
      )}
      {part(
        'contact',
        <KeyValues
          items={[
            { label: t('review.own.phone'), value: <Given>{contact.phone === null ? null : formatPhone(contact.phone)}</Given> },
            {
              label: t('review.own.address'),
              value: <Given>{[contact.address, contact.city, contact.subdivision].filter(Boolean).join(', ')}</Given>,
            },
          ]}
        />,
      )}
      {part(
        'bank',
        bankAccount === null ? (
          <Soft text={t('review.own.bank-none')} />
        ) : (
          <AccountFacts account={bankAccount} number={<span className="code">{`•••• ${bankAccount.numberLastFour}`}</span>} />
        ),
      )}
      {part('tax', tax === null ? <Soft text={t('review.tax.none')} /> : <TaxFacts tax={tax} />)}
      {part(
        'documents',
        files.length === 0 ? (
          <Soft text={t('review.own.documents-none')} />
        ) : (
          <ul className="lines">
            {files.map((file) => (
              <li key={file.id}>
                <a href={`${base}/files/${file.id}`} target="_blank" rel="noopener">
                  <FileFacts file={file} />
                </a>
              </li>
            ))}
          </ul>
        ),
      )}
      {part(
        'networks',
        networks.length === 0 ? (
          <Soft text={t('review.own.networks-none')} />
        ) : (
          <ul className="lines">
            {networks.map(({ network, handle }) => (
              <li key={`${network} ${handle}`}>
                <span>{t(`registration.network-names.${network}`)}</span>
                <span>@{handle}</span>
              </li>
            ))}
          </ul>
        ),
      )}
    </>
  )
}

function Soft({ text }: { text: string }) {
  return <p className="soft">{text}</p>
}

function Missing({ parts }: { parts: readonly OwnPart[] }) {
  const { t } = useTranslation()
  return (
    <div className="notice-line">
      <p>
        <Icon name="alert" size={16} /> {t('review.own.complete-text')}
      </p>
      <p>{parts.map((name) => t(`review.own.${name}`)).join(' · ')}</p>
    </div>
  )
}

function Identity({ identity }: { identity: FormFacts['identity'] }) {
  const { t } = useTranslation()
  const { documentType, documentLastFour, legalName } = identity
  return (
    <>
      <KeyValues
        items={[
          { label: t('review.identity.legal-name'), value: <Given>{legalName}</Given> },
          {
            label: documentType === null ? t('review.identity.document') : t(`registration.documents.${documentType}`),
            value: <span className="code">{`•••• ${documentLastFour ?? ''}`}</span>,
          },
        ]}
      />
      <p className="soft small">{t('review.own.identity-locked')}</p>
    </>
  )
}
