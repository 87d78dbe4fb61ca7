import type { ExportedEvent } from '../queries/list-export-page.server.ts'
import { canonicalEvent } from '../trail/canonical-event.server.ts'
import { startOfDay } from '../trail/chain.server.ts'

/** One line of an exported file as it is read back. The event stays text: it is what was hashed. */
export type ReadLine = {
  readonly day: string | null
  readonly position: number | null
  readonly previousHash: string | null
  readonly hash: string | null
  readonly event: string
}

/** An event as a line of NDJSON, with its place in the chain (nulls while it waits for the linker). Ends without a line break. */
export function exportLine({ event, day, position, previousHash, hash }: ExportedEvent): string {
  const previous = day === null ? null : position === 1 ? startOfDay(day) : previousHash
  return `${JSON.stringify({ day, position, previousHash: previous, hash }).slice(0, -1)},"event":${canonicalEvent(event)}}`
}

const hex = '"[0-9a-f]{64}"'
const shape = new RegExp(
  `^\\{"day":(null|"[\\d-]{10}"),"position":(null|\\d{1,9}),"previousHash":(null|${hex}),"hash":(null|${hex}),"event":(\\{.*\\})\\}$`,
  's',
)

/** Takes a line of `exportLine` apart; null for what is none. */
export function readExportLine(line: string): ReadLine | null {
  const parts = shape.exec(line)
  if (parts === null) return null
  const [day, position, previousHash, hash] = parts.slice(1, 5).map((part) => JSON.parse(part!) as string | number | null)
  return { day, position, previousHash, hash, event: parts[5]! } as ReadLine
}
