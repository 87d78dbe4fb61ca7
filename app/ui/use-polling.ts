import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/** Asks for the page's data again and again, while it is looked at. */
export function usePolling(isOn: boolean, everyMs: number): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate()
    }, everyMs)
    return () => clearInterval(timer)
  }, [isOn, everyMs, revalidate])
}
