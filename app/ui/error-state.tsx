import { useRevalidator } from '@remix-run/react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { EmptyState } from './empty-state.tsx'

/** A block of a page that could not be made; the rest of the page stands. */
export function ErrorState({ title, text }: { title?: string; text?: string }) {
  const { t } = useTranslation()
  const { revalidate, state } = useRevalidator()
  return (
    <EmptyState
      isError
      icon="alert"
      title={title ?? t('errors.page.unavailable.title')}
      text={text ?? t('errors.page.unavailable.text')}
      action={
        <Button onClick={revalidate} loading={state === 'loading'}>
          {t('errors.page.retry')}
        </Button>
      }
    />
  )
}
