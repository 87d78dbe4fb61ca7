import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DefaultSubmit } from '#app/ui/form/default-submit.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { buttonClass } from '#app/ui/link-button.tsx'
import { Menu } from '#app/ui/menu.tsx'

const presets = ['PT1H', 'P1D', 'P7D', 'P15D', 'P1M'] as const

/** Moves the clock of a sandbox forward, for the whole system. A plain form, posted to /resources/sandbox-clock. */
export function SandboxControl() {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  return (
    <Menu
      className="sandbox-menu"
      label={t('shell.sandbox.advance')}
      summary={
        <>
          <Icon name="clock" size={16} />
          {t('shell.sandbox.advance')}
        </>
      }
    >
      <form method="post" action="/resources/sandbox-clock" className="sandbox-form">
        <DefaultSubmit />
        <input type="hidden" name="returnTo" value={pathname + search} />
        <p className="soft small">{t('shell.sandbox.text')}</p>
        <div className="sandbox-presets">
          {presets.map((duration) => (
            <button key={duration} type="submit" name="preset" value={duration} className={buttonClass('default', 'small')}>
              {t(`shell.sandbox.presets.${duration}`)}
            </button>
          ))}
        </div>
        <label htmlFor="sandbox-advance">{t('shell.sandbox.custom')}</label>
        <div className="sandbox-custom">
          <input
            id="sandbox-advance"
            name="advance"
            className="control"
            placeholder="P45D"
            autoComplete="off"
            pattern="P[0-9YMWDTHS]+"
            title={t('shell.sandbox.custom-help')}
          />
          <button type="submit" className={buttonClass('primary')}>
            {t('shell.sandbox.go')}
          </button>
        </div>
      </form>
    </Menu>
  )
}
