import { afterEach, expect, test, vi } from 'vitest'
import { createLogger } from './logger.server.ts'

const forged = 'casa\n{"level":30,"event":"access.granted","userId":"root"}\r\n\u2028\u2029\u0085\u001b[2K'

afterEach(() => {
  vi.restoreAllMocks()
})

/** What a logger writes, as it is written. */
function written(work: (logger: ReturnType<typeof createLogger>) => void): string {
  const chunks: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    chunks.push(String(chunk))
    return true
  })
  work(createLogger('debug', 'test'))
  return chunks.join('')
}

test.each<[string, (logger: ReturnType<typeof createLogger>) => void]>([
  ['a field', (logger) => logger.info({ path: forged }, 'request.done')],
  ['a field within a field', (logger) => logger.warn({ about: { code: [forged] } }, 'request.refused')],
  ['the name of a field', (logger) => logger.warn({ [forged]: 1 }, 'request.refused')],
  ['the event itself', (logger) => logger.info({}, forged)],
  ['an error’s message', (logger) => logger.error({ err: new Error(forged) }, 'job.failed')],
  ['an error’s name, code and cause', (logger) => logger.error({ err: hostileError() }, 'job.failed')],
])('a line break in %s begins no line of its own', (_, log) => {
  const text = written(log)
  expect(text.endsWith('\n')).toBe(true)
  const lines = text.slice(0, -1).split(/\r\n|\r|\n/)
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0]!)).toMatchObject({ part: 'test' })
  expect(JSON.parse(lines[0]!)).not.toMatchObject({ event: 'access.granted' })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no terminal obeys a line
  expect(text.slice(0, -1)).not.toMatch(/[\u0000-\u001f]/)
})

function hostileError(): Error {
  const error = new Error('x', { cause: new Error(forged) })
  error.name = forged
  return Object.assign(error, { code: forged, stack: `${forged}\n    at ${forged}` })
}
