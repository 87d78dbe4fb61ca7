import { parseArgs } from 'node:util'
import { countByKey } from '#app/features/operations/key-rotation/check-retirement.server.ts'
import { findLastRotation } from '#app/features/operations/key-rotation/find-rotation.server.ts'
import { retireKey } from '#app/features/operations/key-rotation/retire-key.server.ts'
import { lockKeyChanges, startRotation } from '#app/features/operations/key-rotation/start-rotation.server.ts'
import { env } from '#app/platform/env.server.ts'
import { closeRuntime, storage, systemDatabase, vault } from '#app/platform/runtime.server.ts'
import { openLocalRing } from '#app/platform/vault/local-ring.server.ts'
import { sealedSources } from '#jobs/sealed-sources.ts'

// `npm run keys:rotate`: what is sealed moves to a new key, in the background. `-- --status` shows how far it is, `-- --retire <key>` lets an old key go.

const say = (text: string) => process.stdout.write(`${text}\n`)
const sources = sealedSources(storage())
const ctx = { actor: { kind: 'system', name: 'rotate-keys' }, now: new Date(), requestId: 'rotate-keys' } as const

/** The ring of keys that this machine changes by itself; null where the environment names the keys. */
function changeableRing() {
  return env().KMS === 'local' ? openLocalRing(env()).file : null
}

async function rotate(): Promise<void> {
  const started = await systemDatabase().db.transaction(async (tx) => {
    await lockKeyChanges(tx)
    const last = await findLastRotation(tx)
    const isUnderWay = last !== null && last.finishedAt === null
    if (!isUnderWay) changeableRing()?.add()
    return startRotation(tx, { toKeyId: await vault().currentKeyId(), sources }, ctx)
  })
  if (started.kind === 'started') say('A new key seals from now on. The worker moves what is sealed already:')
  if (started.kind === 'under-way') say('A rotation is under way:')
  if (started.kind === 'nothing-to-do') say(nothingToDo())
  await status()
}

function nothingToDo(): string {
  if (env().KMS === 'aws')
    return 'Everything is under the key of KMS_KEY_ID: name another there, start web and worker again, repeat.'
  return changeableRing() === null
    ? 'Everything is under MASTER_KEY: put a new one there and this one first in MASTER_KEYS_PREVIOUS, start web and worker again, repeat.'
    : 'Nothing is sealed yet; what will be is under a new key.'
}

async function status(): Promise<void> {
  const { db } = systemDatabase()
  const [current, last] = [await vault().currentKeyId(), await findLastRotation(db)]
  if (last !== null) {
    const { total, done, failed } = last
    const state = last.outcome ?? 'under way'
    say(`rotation   ${state}: ${done} of ${Math.max(total, done)} moved, ${failed} failed`)
    say(`started    ${last.startedAt.toISOString()}; ${end(last)}`)
    for (const owner of last.failures) say(`  does not open: ${owner}`)
  }
  for (const [keyId, count] of await countByKey(db, sources))
    say(`${keyId === current ? 'current   ' : 'old       '} ${keyId}: ${count} values`)
}

function end({ finishedAt, movedAt }: { finishedAt: Date | null; movedAt: Date }): string {
  return finishedAt === null ? `last step ${movedAt.toISOString()}` : `finished ${finishedAt.toISOString()}`
}

async function retire(keyId: string): Promise<void> {
  await systemDatabase().db.transaction(async (tx) => {
    await lockKeyChanges(tx)
    const result = await retireKey(tx, { keyId, currentKeyId: await vault().currentKeyId(), sources }, ctx)
    if (result.kind === 'refused') throw new Error(`${keyId} has to stay: ${result.reason}`)
    changeableRing()?.remove(keyId)
  })
  if (changeableRing() !== null) say(`${keyId} is gone.`)
  else if (env().KMS === 'aws') say(`Nothing is under ${keyId}: it may be disabled where it is kept.`)
  else
    say(
      `Nothing is under ${keyId}: its master key may leave MASTER_KEYS_PREVIOUS, unless it is the last one there, which hashes need.`,
    )
}

const { values } = parseArgs({ options: { status: { type: 'boolean' }, retire: { type: 'string' } } })
try {
  if (values.retire !== undefined) await retire(values.retire)
  else if (values.status === true) await status()
  else await rotate()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  await closeRuntime()
}
