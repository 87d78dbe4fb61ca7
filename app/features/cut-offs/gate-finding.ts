import type { TFunction } from 'i18next'
import type { GateResult } from '#app/domain/cut-off.ts'
import { dynamicText } from '#app/i18n/dynamic-text.ts'

/** What was found at a gate that is not met: words and numbers. */
export function gateFinding(t: TFunction, { gate, detail }: GateResult): string {
  const { state } = detail
  const words = state === undefined ? detail : { state: dynamicText(t, [`cut-offs.hook.${state}`, 'cut-offs.hook.missing']) }
  return t(`cut-offs.gate.${gate}.not-met`, words)
}
