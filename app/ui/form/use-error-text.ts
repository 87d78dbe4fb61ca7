import type { ParseKeys } from 'i18next'
import { useTranslation } from 'react-i18next'

/** Turns an error of a form into the reader's words: `errors.<code>` where there is such a text, else the error as it came. */
export function useErrorText(): (error: string) => string {
  const { t } = useTranslation()
  return (error) => t(`errors.${error}` as ParseKeys, { defaultValue: error }) as string
}
