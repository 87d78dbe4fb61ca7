import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { GroupDetail } from '../../queries/get-group.server.ts'
import type { GroupMember } from '../../queries/list-group-members.server.ts'
import type { GroupMessage } from '../../queries/list-group-messages.server.ts'
import { AddPeopleForm } from './add-people-form.tsx'
import { GroupForm } from './group-form.tsx'
import { GroupArchivedTag } from './group-list.tsx'
import { GroupMembers } from './group-members.tsx'
import { MessageForm } from './message-form.tsx'

type GroupPageProps = {
  readonly group: GroupDetail
  readonly members: readonly GroupMember[]
  readonly nextCursor: string | null
  readonly isFiltered: boolean
  readonly messages: readonly GroupMessage[]
  /** How many a message would reach now. */
  readonly readers: number
  /** The address of the brand's pages. */
  readonly home: string
  readonly mayChange: boolean
  readonly lastResult: SubmissionResult<string[]> | undefined
  /** What the last form was about. */
  readonly intent: string | undefined
}

/** A group: who is in it and was, what was written to it, and its changes. */
export function GroupPage(props: GroupPageProps) {
  const { group, members, nextCursor, isFiltered, messages, readers, home, mayChange, lastResult, intent } = props
  const { t } = useTranslation()
  const isOpen = group.archivedAt === null
  const resultOf = (name: string) => (intent === name ? lastResult : undefined)
  return (
    <>
      <PageHeader
        title={group.name}
        subtitle={group.description === '' ? t('groups.page.people', { count: group.people }) : group.description}
        status={isOpen ? undefined : <GroupArchivedTag />}
        back={{ to: `${home}/groups`, label: t('groups.list.title') }}
        actions={mayChange ? <GroupMoves isOpen={isOpen} /> : undefined}
      />
      <div className="columns">
        <div className="stack">
          <GroupMembers
            members={members}
            nextCursor={nextCursor}
            isFiltered={isFiltered}
            home={home}
            groupId={group.id}
            mayChange={mayChange}
          />
        </div>
        <div className="stack">
          {mayChange && isOpen ? (
            <>
              <Card title={t('groups.add.title')} description={t('groups.add.text')}>
                <AddPeopleForm lastResult={resultOf('add')} />
              </Card>
              <Card title={t('groups.message.title')} description={t('groups.message.text', { count: readers })}>
                <MessageForm lastResult={resultOf('message')} readers={readers} />
              </Card>
            </>
          ) : null}
          {messages.length === 0 ? null : (
            <Card title={t('groups.message.sent')}>
              <ul className="lines">
                {messages.map(({ id, subject, recipients, createdAt }) => (
                  <li key={id}>
                    <span>{subject}</span>
                    <span className="soft small">
                      <DateText value={createdAt} show="day-time" /> · {t('groups.message.reached', { count: recipients })}
                    </span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          {mayChange ? (
            <Card title={t('groups.form.change')}>
              <GroupForm lastResult={resultOf('save')} group={group} submit={t('groups.form.save')} />
            </Card>
          ) : null}
        </div>
      </div>
    </>
  )
}

function GroupMoves({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation()
  const move = isOpen ? 'archive' : 'restore'
  return (
    <Form method="post">
      <ConfirmButton
        label={t(`groups.moves.${move}`)}
        title={t(`groups.moves.${move}-title`)}
        isDangerous={isOpen}
        name="intent"
        value={move}
      >
        <p>{t(`groups.moves.${move}-text`)}</p>
      </ConfirmButton>
    </Form>
  )
}
