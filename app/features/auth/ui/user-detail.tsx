import type { SubmissionResult } from '@conform-to/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import type { Option } from '#app/ui/form/select-input.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { UserRow } from '../queries/list-users.server.ts'
import { type BrandNames, GrantTags } from './grant-tags.tsx'
import { GrantsForm } from './grants-form.tsx'
import { UserMoves } from './user-moves.tsx'
import { SecondFactorTag, UserStateTag } from './user-state-tag.tsx'

type UserDetailProps = {
  readonly user: UserRow
  readonly openSessions: number
  readonly isSelf: boolean
  readonly mayChange: boolean
  readonly isFactorNeeded: boolean
  readonly brands: readonly Option[]
  readonly brandNames: BrandNames
  readonly lastResult: SubmissionResult | undefined
  /** What was done with them: a later room's. */
  readonly history?: ReactNode
}

/** One person who can sign in: who, what they may do, and their way in. Nobody changes themselves. */
export function UserDetail({
  user,
  openSessions,
  isSelf,
  mayChange,
  isFactorNeeded,
  brands,
  brandNames,
  lastResult,
  history,
}: UserDetailProps) {
  const { t } = useTranslation()
  const { lastSeenAt } = user
  return (
    <>
      <PageHeader
        title={user.name}
        status={<UserStateTag isEnabled={user.disabledAt === null} />}
        subtitle={user.email}
        back={{ to: '/admin/users', label: t('users.list.title') }}
      />
      <div className="stack">
        <FormErrors errors={lastResult?.error?.[''] ?? undefined} />
        <div className="columns">
          <div className="stack">
            {!mayChange ? (
              <Card title={t('users.detail.roles')} description={isSelf ? t('users.detail.own') : undefined}>
                <GrantTags grants={user.grants} brandNames={brandNames} />
              </Card>
            ) : (
              <GrantsForm key={JSON.stringify(user.grants)} lastResult={lastResult} grants={user.grants} brands={brands} />
            )}
            {history}
          </div>
          <div className="stack">
            <Card title={t('users.detail.about')}>
              <KeyValues
                items={[
                  {
                    label: t('users.list.factor'),
                    value: <SecondFactorTag hasSecondFactor={user.hasSecondFactor} isNeeded={isFactorNeeded} />,
                  },
                  {
                    label: t('users.list.seen'),
                    value: lastSeenAt === null ? t('users.list.never') : <DateText value={lastSeenAt} show="relative" />,
                  },
                  { label: t('users.detail.sessions'), value: <span className="num">{openSessions}</span> },
                  { label: t('users.list.since'), value: <DateText value={user.createdAt} /> },
                  { label: t('users.detail.language'), value: t(`shell.language.${user.locale}`) },
                ]}
              />
            </Card>
            {mayChange ? <UserMoves user={user} openSessions={openSessions} /> : null}
          </div>
        </div>
      </div>
    </>
  )
}
