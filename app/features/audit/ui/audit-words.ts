import type { TFunction } from 'i18next'
import { dynamicText } from '#app/i18n/dynamic-text.ts'
import type { AuditEvent } from '../queries/list-audit-events.server.ts'

/** What was done, as a sentence without its subject ("Cambió los datos de la marca"); actions without one of their own get a general one. */
export function actionText(t: TFunction, action: string): string {
  const isRead = /\.read-/.test(action)
  return dynamicText(t, [`audit.action.${action}`, isRead ? 'audit.action-read' : 'audit.action-other'], { action })
}

/** Who did it: a person's name (and the program through which they did), or the platform with the part's name. */
export function actorText(t: TFunction, actor: AuditEvent['actor']): string {
  if (actor.kind === 'system') return t('audit.system', { part: actor.id })
  const name = actor.name ?? t('audit.unknown-person')
  return actor.clientId === null ? name : t('audit.through-client', { name, client: actor.clientName ?? actor.clientId })
}

/** What kind of thing it was done to. */
export function subjectTypeText(t: TFunction, type: string): string {
  return dynamicText(t, [`audit.subject.${type}`, 'audit.subject-other'], { type })
}

/** The last part of a field's path in words; a field without a word of its own keeps its name. */
export function fieldText(t: TFunction, path: string): string {
  const name = path.split('.').at(-1)!
  const words = name.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
  return dynamicText(t, [`audit.field.${name}`, 'audit.field-other'], { name: words })
}

/** One of the domain's words (a status, a kind) in the reader's; any other text stays as it is. */
export function wordText(t: TFunction, word: string): string {
  return /^[a-z]+(-[a-z]+)*$/.test(word) ? dynamicText(t, [`audit.word.${word}`, 'audit.word-other'], { word }) : word
}
