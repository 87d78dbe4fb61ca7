import { isCode, lookAlikeKey } from '#app/domain/code-pattern.ts'
import { codeRefusal, type TakenCodes } from './batch/code-refusal.ts'

const most = 4

/** Free codes near one that cannot be had: with a number behind, or a word around. The likeliest first; fewer where nothing near is free. */
export function suggestCodes(wanted: string, taken: TakenCodes): string[] {
  const stem = wanted.toUpperCase().replace(/-+$/, '')
  const bare = stem.replace(/\d+$/, '') || stem
  const candidates = [
    ...[10, 15, 20, 5].map((percent) => `${bare}${percent}`),
    `${stem}-VIP`,
    `CON${bare}`,
    ...Array.from({ length: 98 }, (_, nth) => `${bare}${nth + 2}`),
  ]
  const free: string[] = []
  const keys = new Set<string>()
  for (const code of candidates) {
    if (free.length === most) break
    if (!isCode(code) || keys.has(lookAlikeKey(code)) || codeRefusal(code, taken) !== null) continue
    keys.add(lookAlikeKey(code))
    free.push(code)
  }
  return free
}
