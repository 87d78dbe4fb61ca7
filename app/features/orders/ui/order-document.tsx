import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { OrderDocument as StoredDocument } from '../queries/get-order-document.server.ts'
import { JsonText } from './json-text.tsx'

type OrderDocumentProps = {
  readonly orderId: string
  /** Null while it is folded. */
  readonly document: StoredDocument | null
  readonly revisions: readonly number[]
}

/** What VTEX said of the order, folded until it is asked for: `?revision=<number>` opens one. */
export function OrderDocument({ orderId, document, revisions }: OrderDocumentProps) {
  const { t } = useTranslation()
  const pretty = document === null ? '' : JSON.stringify(JSON.parse(document.document), null, 2)
  const subject = t('orders.document.subject', { order: document?.vtexOrderId ?? orderId })
  return (
    <div id="document" className="order-document">
      <Card
        title={t('orders.document.title')}
        description={t('orders.document.text')}
        actions={
          document === null ? (
            <LinkButton to={`?revision=${revisions[0]}#document`} preventScrollReset>
              {t('orders.document.open')}
            </LinkButton>
          ) : (
            <span className="tags">
              <CopyButton text={pretty} subject={subject} />
              <LinkButton to="?" preventScrollReset look="text" size="small">
                {t('orders.document.close')}
              </LinkButton>
            </span>
          )
        }
      >
        {document === null ? null : (
          <>
            <nav className="revisions" aria-label={t('orders.document.title')}>
              {revisions.map((revision) => (
                <Link
                  key={revision}
                  to={`?revision=${revision}#document`}
                  preventScrollReset
                  aria-current={revision === document.revision ? 'page' : undefined}
                >
                  {t('orders.document.revision', { revision })}
                </Link>
              ))}
              <span className="faint">
                <DateText value={document.fetchedAt} show="day-time" />
              </span>
            </nav>
            <JsonText text={pretty} label={subject} />
          </>
        )}
      </Card>
    </div>
  )
}
