import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import type { Option } from '#app/ui/form/select-input.tsx'

/** The form that the list's ticks belong to. */
export const influencersFormId = 'influencers-bulk'

/** What can be done with the ticked people: put into a group, tags put and taken off. */
export function InfluencersBar({ groups, tags }: { groups: readonly Option[]; tags: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <Form method="post" id={influencersFormId} className="bulk-bar" preventScrollReset>
      <span className="soft">{t('influencers.bar.hint')}</span>
      {groups.length === 0 ? null : (
        <ConfirmButton label={t('influencers.bar.group')} title={t('influencers.bar.group-title')} name="intent" value="group">
          <p>{t('groups.add.text')}</p>
          <div className="field">
            <label htmlFor="bulk-group">{t('influencers.bar.group-label')}</label>
            <select id="bulk-group" name="groupId" className="control select">
              {groups.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        </ConfirmButton>
      )}
      {(['tag', 'untag'] as const).map((intent) => (
        <ConfirmButton
          key={intent}
          label={t(`influencers.bar.${intent}`)}
          title={t(`influencers.bar.${intent}-title`)}
          name="intent"
          value={intent}
        >
          <div className="field">
            <label htmlFor={`bulk-${intent}`}>{t('influencers.bar.tag-label')}</label>
            <input
              id={`bulk-${intent}`}
              name={`tags-${intent}`}
              className="control"
              list="known-tags"
              maxLength={400}
              autoComplete="off"
              autoCapitalize="none"
            />
          </div>
        </ConfirmButton>
      ))}
      <datalist id="known-tags">
        {tags.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </Form>
  )
}
