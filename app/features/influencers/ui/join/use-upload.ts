import { useRevalidator } from '@remix-run/react'
import { useState } from 'react'

export type Upload =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly percent: number; readonly preview: string | null }
  | { readonly kind: 'failed'; readonly message: string }

/**
 * Sends a paper as soon as it is chosen, and says how far it is; the page reads itself again when it has arrived. The answer of a refusal is JSON with a
 * `message` for people.
 */
export function useUpload(address: string, fileKind: string, fallback: string): [Upload, (file: File) => void] {
  const [upload, setUpload] = useState<Upload>({ kind: 'idle' })
  const revalidator = useRevalidator()
  function send(file: File): void {
    const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : null
    const body = new FormData()
    body.set('kind', fileKind)
    body.set('file', file)
    const request = new XMLHttpRequest()
    request.upload.onprogress = ({ loaded, total }) =>
      setUpload({ kind: 'sending', percent: Math.round((loaded / total) * 100), preview })
    request.onloadend = () => {
      if (preview !== null) URL.revokeObjectURL(preview)
      if (request.status === 200) {
        setUpload({ kind: 'idle' })
        revalidator.revalidate()
      } else setUpload({ kind: 'failed', message: messageOf(request.responseText) ?? fallback })
    }
    request.open('POST', address)
    setUpload({ kind: 'sending', percent: 0, preview })
    request.send(body)
  }
  return [upload, send]
}

function messageOf(text: string): string | null {
  try {
    const answer: unknown = JSON.parse(text)
    const isAnswer = typeof answer === 'object' && answer !== null && 'message' in answer && typeof answer.message === 'string'
    return isAnswer ? (answer as { message: string }).message : null
  } catch {
    return null
  }
}
