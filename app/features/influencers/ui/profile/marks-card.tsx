import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import type { Option } from '#app/ui/form/select-input.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { buttonClass } from '#app/ui/link-button.tsx'
import type { Marks } from '../../queries/list-marks.server.ts'

type MarksCardProps = {
  readonly marks: Marks
  /** Groups that they can still be put into, and the tags that the brand uses; null where the reader may not change them. */
  readonly choices: { readonly groups: readonly Option[]; readonly tags: readonly string[] } | null
  /** The address of the brand's groups. */
  readonly groupsBase: string
}

/** How the brand sorted an influencer: groups and tags, each put and taken off here. */
export function MarksCard({ marks: { groups, tags }, choices, groupsBase }: MarksCardProps) {
  const { t } = useTranslation()
  const isBare = groups.length === 0 && tags.length === 0
  return (
    <Card title={t('influencers.list.marks')}>
      <div className="stack-tight">
        {isBare ? <p className="soft">{t('influencers.profile.no-marks')}</p> : null}
        {isBare ? null : (
          <ul className="marks">
            {groups.map(({ id, name }) => (
              <li key={id} className="mark mark-strong mark-large">
                <Link to={`${groupsBase}/${id}`}>{name}</Link>
                {choices === null ? null : (
                  <TakeOff intent="ungroup" name="groupId" value={id} label={t('influencers.profile.ungroup', { name })} />
                )}
              </li>
            ))}
            {tags.map((tag) => (
              <li key={tag} className="mark mark-large">
                <span>{tag}</span>
                {choices === null ? null : (
                  <TakeOff intent="untag" name="tag" value={tag} label={t('influencers.profile.untag', { tag })} />
                )}
              </li>
            ))}
          </ul>
        )}
        {choices === null ? null : <MarkForms key={`${groups.length} ${tags.join()}`} {...choices} />}
      </div>
    </Card>
  )
}

type TakeOffProps = { readonly intent: string; readonly name: string; readonly value: string; readonly label: string }

function TakeOff({ intent, name, value, label }: TakeOffProps) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name={name} value={value} />
      <button type="submit" name="intent" value={intent} className="mark-off" aria-label={label} title={label}>
        <Icon name="close" size={14} />
      </button>
    </Form>
  )
}

function MarkForms({ groups, tags }: NonNullable<MarksCardProps['choices']>) {
  const { t } = useTranslation()
  return (
    <div className="mark-forms">
      <Form method="post" preventScrollReset className="mark-form">
        <label className="field">
          <span>{t('influencers.bar.tag-label')}</span>
          <input
            name="tags"
            className="control"
            list="known-tags"
            maxLength={400}
            autoComplete="off"
            autoCapitalize="none"
            required
          />
        </label>
        <button type="submit" name="intent" value="tag" className={buttonClass()}>
          {t('influencers.bar.tag')}
        </button>
        <datalist id="known-tags">
          {tags.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      </Form>
      {groups.length === 0 ? null : (
        <Form method="post" preventScrollReset className="mark-form">
          <label className="field">
            <span>{t('influencers.bar.group-label')}</span>
            <select name="groupId" className="control select">
              {groups.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" name="intent" value="group" className={buttonClass()}>
            {t('influencers.bar.group')}
          </button>
        </Form>
      )}
    </div>
  )
}
