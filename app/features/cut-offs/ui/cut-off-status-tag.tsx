import { useTranslation } from 'react-i18next'
import type { CutOffStatus } from '#app/domain/cut-off.ts'
import type { IconName } from '#app/ui/icon.tsx'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'

const looks: Readonly<Record<CutOffStatus, { readonly tone: Tone; readonly icon: IconName }>> = {
  open: { tone: 'informative', icon: 'clock' },
  waiting: { tone: 'notice', icon: 'alert' },
  sealed: { tone: 'positive', icon: 'check-circle' },
}

/** Where a cut-off stands. */
export function CutOffStatusTag({ status }: { status: CutOffStatus }) {
  const { t } = useTranslation()
  return <StatusTag {...looks[status]}>{t(`cut-offs.status.${status}`)}</StatusTag>
}
