import { useCallback, useSyncExternalStore } from 'react'

const changed = 'column-choice'

function subscribe(notify: () => void): () => void {
  window.addEventListener(changed, notify)
  window.addEventListener('storage', notify)
  return () => {
    window.removeEventListener(changed, notify)
    window.removeEventListener('storage', notify)
  }
}

/**
 * Which columns of table `id` the reader wants, kept in this browser. On the server, and until they choose: `shown`.
 * @returns the keys shown, and a function that shows or hides one
 */
export function useColumnChoice(
  id: string,
  shown: readonly string[],
): [readonly string[], (key: string, isShown: boolean) => void] {
  const storageKey = `columns.${id}`
  const stored = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(storageKey),
    () => null,
  )
  const keys = stored === null ? shown : stored.split(',')
  const choose = useCallback(
    (key: string, isShown: boolean) => {
      const others = keys.filter((other) => other !== key)
      localStorage.setItem(storageKey, (isShown ? [...others, key] : others).join(','))
      window.dispatchEvent(new Event(changed))
    },
    [keys, storageKey],
  )
  return [keys, choose]
}
