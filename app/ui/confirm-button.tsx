import { useNavigation } from '@remix-run/react'
import { Button } from 'antd'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type ButtonLook, buttonClass } from './link-button.tsx'

type ConfirmButtonProps = {
  /** On the button, and on the one that confirms. */
  readonly label: string
  readonly title: string
  /** What will happen, in numbers. */
  readonly children: ReactNode
  readonly look?: ButtonLook
  readonly isDangerous?: boolean
  /** Name and value posted by the confirming button: the form's intent. */
  readonly name?: string
  readonly value?: string
  readonly isDisabled?: boolean
}

/**
 * A button inside a form that says what will happen before it posts. The question opens without JavaScript; Escape or a click beside
 * it close it. Fields (a reason) may be among the children: they belong to the form.
 */
export function ConfirmButton({
  label,
  title,
  children,
  look,
  isDangerous = false,
  name,
  value,
  isDisabled,
}: ConfirmButtonProps) {
  const { t } = useTranslation()
  const id = useId()
  const { state } = useNavigation()
  const question = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state === 'loading') question.current?.hidePopover()
  }, [state])
  return (
    <>
      {/* Where this is the form's first button, Enter in a field posts nothing: the question comes first. */}
      <button type="submit" disabled hidden />
      <button
        type="button"
        className={`${buttonClass(look)}${isDangerous ? ' button-danger' : ''}`}
        popovertarget={id}
        disabled={isDisabled}
      >
        {label}
      </button>
      <div id={id} ref={question} popover="auto" className="confirm" role="dialog" aria-labelledby={`${id}title`}>
        <h2 id={`${id}title`}>{title}</h2>
        <div className="confirm-text">{children}</div>
        <div className="confirm-actions">
          <button type="button" className={buttonClass()} popovertarget={id} popovertargetaction="hide">
            {t('ui.confirm.cancel')}
          </button>
          <Button
            htmlType="submit"
            type="primary"
            danger={isDangerous}
            name={name}
            value={value}
            loading={state === 'submitting'}
          >
            {label}
          </Button>
        </div>
      </div>
    </>
  )
}
