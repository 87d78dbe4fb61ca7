import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DateText } from '#app/ui/date-text.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { bankName } from '../../bank/banks.ts'
import type { ShownAccount } from '../../queries/read-application.server.ts'
import { AccountStatusTag } from './account-status-tag.tsx'
import { Given } from './given.tsx'
import { accountTypeText } from './regime-text.ts'

/** An account, its number as `number` shows it. */
export function AccountFacts({ account, number }: { account: ShownAccount; number: ReactNode }) {
  const { t } = useTranslation()
  const { kind, accountType, bankCode, country } = account
  const bank = account.bankName ?? (bankCode === null ? null : (bankName(country, bankCode) ?? bankCode))
  const type = accountType === null ? '' : ` · ${accountTypeText(t, accountType)}`
  return (
    <KeyValues
      items={[
        { label: t('review.account.bank'), value: <Given>{bank}</Given> },
        { label: t(`registration.account-kinds.${kind}`) + type, value: number },
        { label: t('review.account.holder'), value: account.holderName },
        { label: t('review.account.currency'), value: account.currency },
        {
          label: t('review.account.since'),
          value: (
            <span className="tags">
              <DateText value={account.createdAt} />
              <AccountStatusTag status={account.status} />
            </span>
          ),
        },
      ]}
    />
  )
}
