import { useTranslation } from 'react-i18next'
import type { TextPart } from '../compare-texts.ts'

const elementOf = { added: 'ins', removed: 'del', same: 'span' } as const

/** What a newer version says that the older one did not, and the other way round. */
export function PolicyDifference({ parts }: { readonly parts: readonly TextPart[] }) {
  const { t } = useTranslation()
  if (parts.every(({ kind }) => kind === 'same')) return <p className="soft">{t('policies.difference.none')}</p>
  return (
    <div className="policy-difference">
      {parts.map((part, index) => {
        const Element = elementOf[part.kind]
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change their order
        return <Element key={index}>{part.text}</Element>
      })}
    </div>
  )
}
