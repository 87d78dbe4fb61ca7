import { type SubmissionResult, useForm } from '@conform-to/react'
import { Link } from '@remix-run/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { BankAccountKind } from '#app/domain/kyc.ts'
import { countryOptions } from '#app/ui/country-options.ts'
import { CheckboxInput } from '#app/ui/form/checkbox-input.tsx'
import { SelectInput } from '#app/ui/form/select-input.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { accountsOf, walletCodes } from '../../bank/account-kinds.ts'
import { banksOf } from '../../bank/banks.ts'
import type { FormFacts } from '../../form-facts.ts'
import type { BankForm as BankSchema } from '../../step-forms.ts'
import { StepForm } from './step-form.tsx'

type Props = { readonly application: FormFacts; readonly base: string; readonly lastResult: SubmissionResult | undefined }

/** Where money is sent: what is asked follows the country and the kind of account. The holder is who applies, nobody else. */
export function BankForm({ application, base, lastResult }: Props) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { identity, bankAccount, revision } = application
  const [country, setCountry] = useState(bankAccount?.country ?? identity.country ?? 'CO')
  const accounts = accountsOf(country)
  const [wanted, setKind] = useState<BankAccountKind>(bankAccount?.kind ?? accounts.kinds[0]!)
  const kind = accounts.kinds.includes(wanted) ? wanted : accounts.kinds[0]!
  const { bankCode, bankName, accountType } = bankAccount ?? {}
  const defaultValue = { country, kind, bankCode, bankName, accountType }
  const [form, fields] = useForm<z.input<typeof BankSchema>>({ id: 'bank', lastResult, defaultValue: defaultValue as never })
  if (identity.legalName === null)
    return (
      <p className="join-note">
        <span>
          {t('registration.bank.identity-first')} <Link to={`${base}/identity`}>{t('registration.steps.identity')}</Link>
        </span>
      </p>
    )
  const banks = banksOf(country).filter(({ code }) => kind !== 'wallet' || walletCodes(country).includes(code))
  function follow(event: React.ChangeEvent<HTMLDivElement>): void {
    const { name, value } = event.target as unknown as HTMLSelectElement
    if (name === 'country') setCountry(value)
    if (name === 'kind') setKind(value as BankAccountKind)
  }
  return (
    <StepForm form={form} revision={revision}>
      {bankAccount === null ? null : (
        <p className="join-note join-note-good">
          <Icon name="check-circle" size={18} />
          <span>
            {t('registration.bank.known', {
              bank: bankAccount.bankName ?? t(`registration.account-kinds.${bankAccount.kind}`),
              lastFour: bankAccount.numberLastFour,
            })}
          </span>
        </p>
      )}
      <div className="form" onChange={follow}>
        <SelectInput field={fields.country} label={t('registration.bank.country')} options={countryOptions(locale, country)} />
        <SelectInput
          key={`kind:${country}`}
          field={fields.kind}
          label={t('registration.bank.kind')}
          options={accounts.kinds.map((value) => ({ value, label: t(`registration.account-kinds.${value}`) }))}
        />
      </div>
      {kind === 'wallet' || (kind === 'account' && accounts.bank === 'code') ? (
        <SelectInput
          key={`bank:${country}:${kind}`}
          field={fields.bankCode}
          label={t('registration.bank.bank')}
          options={banks.map(({ code, name }) => ({ value: code, label: name }))}
        />
      ) : null}
      {kind === 'account' && accounts.bank === 'name' ? (
        <TextInput field={fields.bankName} label={t('registration.bank.bank')} autoComplete="off" />
      ) : null}
      {kind === 'account' && accounts.accountTypes.length > 0 ? (
        <SelectInput
          key={`type:${country}`}
          field={fields.accountType}
          label={t('registration.bank.type')}
          options={accounts.accountTypes.map((value) => ({ value, label: t(`registration.account-types.${value}` as never) }))}
        />
      ) : null}
      <TextInput
        field={fields.number}
        label={t(`registration.account-numbers.${kind}`)}
        help={t(`registration.account-help.${country === 'PE' ? 'cci' : country === 'BR' && kind === 'account' ? 'br' : kind}`)}
        autoComplete="off"
      />
      <CheckboxInput
        field={fields.isOwn}
        label={t('registration.bank.own', { name: identity.legalName })}
        help={t('registration.bank.own-help')}
      />
    </StepForm>
  )
}
