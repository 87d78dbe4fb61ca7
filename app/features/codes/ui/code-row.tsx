import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { BrandChip } from '#app/ui/brand-chip.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import type { OwnCode } from '../queries/list-own-codes.server.ts'

/** My code in one line: the code, its campaign, and copying it. */
export function CodeRow({ code }: { code: Pick<OwnCode, 'id' | 'code' | 'brand' | 'campaign'> }) {
  const { t } = useTranslation()
  return (
    <div className="entry">
      <Link to={`/influencer/codes#${code.code}`} className="entry-main">
        <strong className="code">{code.code}</strong>
        <span className="entry-notes soft">
          <span className="clip">{code.campaign.name}</span>
          <BrandChip brand={code.brand} />
        </span>
      </Link>
      <CopyButton text={code.code} subject={t('influencer.codes.subject', { code: code.code })} />
    </div>
  )
}
