import { expect, test } from 'vitest'
import type { TierMode } from '#app/domain/campaign-terms.ts'
import { tierExample } from './tier-example.ts'

const steps = [
  { from: 0n, rate: 1000 },
  { from: 1_000_000n, rate: 1200 },
  { from: 3_000_000n, rate: 1500 },
]

test.each([
  ['prospective', 30_000n, 0n],
  ['graduated', 34_000n, 0n],
  ['retroactive', 36_000n, 18_000n],
] as const)('an order that crosses a threshold earns, %s, as the worked example of the domain says', (mode, earned, reRated) => {
  expect(tierExample(mode, steps)).toEqual({ standing: 900_000n, order: 300_000n, earned, reRated })
})

test.each([
  ['one step', [{ from: 0n, rate: 1000 }]],
  ['no step', []],
  ['steps out of order', [steps[0]!, steps[2]!, steps[1]!]],
])('%s cross nothing', (_, some) => {
  for (const mode of ['prospective', 'graduated', 'retroactive'] satisfies TierMode[]) expect(tierExample(mode, some)).toBeNull()
})
