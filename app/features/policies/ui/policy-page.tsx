import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import type { TextPart } from '../compare-texts.ts'
import type { PolicyVersion } from '../queries/get-policy.server.ts'
import { PolicyDifference } from './policy-difference.tsx'
import { PolicyWords } from './policy-words.tsx'

type PolicyPageProps = {
  readonly address: string
  /** Newest first. */
  readonly versions: readonly PolicyVersion[]
  /** The newest version, as it reads in the reader's language. */
  readonly shown: { readonly version: number; readonly title: string; readonly html: string }
  /** What the newest version changes; null for a first one. */
  readonly difference: readonly TextPart[] | null
  readonly mayWrite: boolean
}

/** A policy's newest words, what they change, and every version with those who accepted it. */
export function PolicyPage({ address, versions, shown, difference, mayWrite }: PolicyPageProps) {
  const { t } = useTranslation()
  const draft = versions.find(({ publishedAt }) => publishedAt === null)
  return (
    <div className="columns">
      <div className="stack">
        {draft !== undefined && mayWrite ? <PublishCard draft={draft} /> : null}
        {difference === null ? null : (
          <Card title={t('policies.page.difference')}>
            <PolicyDifference parts={difference} />
          </Card>
        )}
        <Card title={t('policies.page.words', { version: shown.version })}>
          <PolicyWords title={shown.title} html={shown.html} />
        </Card>
      </div>
      <Card title={t('policies.page.versions')}>
        <Timeline
          items={versions.map((version) => ({
            id: version.versionId,
            at: version.effectiveAt,
            title: t('policies.list.version', { version: version.version }),
            text: <VersionFacts version={version} address={address} />,
            icon: version.publishedAt === null ? ('edit' as const) : ('check' as const),
            tone: version.publishedAt === null ? ('neutral' as const) : ('positive' as const),
            isExpected: version.publishedAt === null,
          }))}
        />
      </Card>
    </div>
  )
}

function VersionFacts({ version, address }: { readonly version: PolicyVersion; readonly address: string }) {
  const { t } = useTranslation()
  if (version.publishedAt === null) return <>{t('policies.list.draft')}</>
  return (
    <>
      <Link className="policy-accepted" to={`${address}/consents?version=${version.version}`}>
        {t('policies.page.accepted', { count: version.consents })}
      </Link>
      {version.asksAgain ? ` · ${t('policies.page.asks-again')}` : ''}
    </>
  )
}

function PublishCard({ draft }: { readonly draft: PolicyVersion }) {
  const { t } = useTranslation()
  return (
    <Card title={t('policies.page.publish-title', { version: draft.version })} description={t('policies.page.publish-text')}>
      <Form method="post" className="policy-publish">
        <input type="hidden" name="versionId" value={draft.versionId} />
        <label className="field">
          <span>{t('policies.page.effective-on')}</span>
          <input type="date" name="effectiveOn" className="control" />
        </label>
        <ConfirmButton
          label={t('policies.page.publish')}
          title={t('policies.page.publish-question', { version: draft.version })}
          look="primary"
        >
          {draft.asksAgain ? t('policies.page.publish-asks') : t('policies.page.publish-quiet')}
        </ConfirmButton>
      </Form>
    </Card>
  )
}
