import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { CutOffDetail } from '../queries/get-cut-off.server.ts'
import { periodText } from './period-text.ts'

type SealCardProps = { readonly cutOff: Pick<CutOffDetail, 'hash' | 'previous' | 'sealedName'>; readonly home: string }

/** The seal: the hash, what it hangs on, and how anybody works it out again. */
export function SealCard({ cutOff: { hash, previous, sealedName }, home }: SealCardProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  return (
    <Card title={t('cut-offs.seal.title')} description={t('cut-offs.seal.text')}>
      <KeyValues
        items={[
          { label: t('cut-offs.seal.by'), value: sealedName ?? t('cut-offs.seal.platform') },
          { label: t('cut-offs.seal.hash'), value: <code className="code audit-hash">{hash}</code> },
          {
            label: t('cut-offs.seal.previous'),
            value:
              previous === null ? (
                t('cut-offs.seal.first')
              ) : (
                <>
                  <Link to={`${home}/cut-offs/${previous.id}`} suppressHydrationWarning>
                    {periodText(previous.firstDay, locale)}
                  </Link>{' '}
                  <code className="code audit-hash">{previous.hash}</code>
                </>
              ),
          },
        ]}
      />
      <p className="soft">{t('cut-offs.seal.recompute')}</p>
    </Card>
  )
}
