import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deviceName } from '../device-name.ts'

/** What the reader's device is called, `Chrome · Android`; before the page runs, and where nobody knows, words for "this device". */
export function useDeviceName(): string {
  const { t } = useTranslation()
  const [name, setName] = useState<string | null>(null)
  useEffect(() => setName(deviceName(navigator.userAgent)), [])
  return name ?? t('auth.security.passkeys.some-device')
}
