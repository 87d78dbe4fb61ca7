import { afterAll, beforeAll, vi } from 'vitest'

export type LogLine = Readonly<Record<string, unknown>>

/**
 * Keeps what this process logs, instead of printing it. Comes before the first line: the logger looks at stdout when it is made.
 * @returns the lines so far, parsed
 */
export function captureLogs(): () => LogLine[] {
  const written: string[] = []
  let spy: { mockRestore(): void } | undefined
  beforeAll(() => {
    spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      written.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())
      return true
    })
  })
  afterAll(() => spy?.mockRestore())
  return () =>
    written
      .join('')
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as LogLine)
}
