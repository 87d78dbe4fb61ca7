import type { TFunction } from 'i18next'
import { isEmailTemplate } from '../email-data.ts'

/** The name of a template in the reader's words; one that is gone keeps its own. */
export function templateText(t: TFunction, template: string): string {
  return isEmailTemplate(template) ? t(`notifications.template.${template}`) : template
}
