import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pino from 'pino'
import { expect, test } from 'vitest'
import { columnSource } from '#app/features/operations/key-rotation/column-source.server.ts'
import { findLastRotation } from '#app/features/operations/key-rotation/find-rotation.server.ts'
import { loadKeys } from '#app/platform/keys.server.ts'
import { openVault } from '#app/platform/vault/open-vault.server.ts'
import { sealedColumns } from '#app/platform/vault/sealed-columns.server.ts'
import { keyRotations } from '#db/schema/operations.ts'
import { makeBrand, makeVtexConnection } from '#tests/factories/make-brand.ts'
import { as, system } from '#tests/support/acting.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { carryRotation } from './carry-rotation.ts'

const run = promisify(execFile)

test('by the command: a new key, the way shown, and the old key gone only when it may go', async () => {
  const { client, url, drop } = await cloneDatabase()
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'affiliate-rotate-'))
  const environment = { PATH: process.env.PATH, NODE_ENV: 'test', DATA_DIR, DATABASE_URL: url } as const
  const rotateKeys = (...args: string[]) =>
    run(process.execPath, ['--import', 'tsx', 'ops/rotate-keys.ts', ...args], { env: environment })
      .then(({ stdout }) => stdout)
      .catch((error: { stderr: string }) => Promise.reject(new Error(error.stderr)))
  try {
    const settings = { DATA_DIR, MASTER_KEYS_PREVIOUS: [], KMS: 'local', KMS_TIMEOUT_MS: 1000 } as const
    const vault = openVault(settings, loadKeys(settings))
    const old = await vault.currentKeyId()
    await makeVtexConnection(client.db, (await makeBrand(client.db)).id, { vault })
    expect(await rotateKeys()).toContain('0 of 3 moved')
    const current = await vault.currentKeyId()
    expect(current).not.toBe(old)
    await expect(rotateKeys('--retire', old)).rejects.toThrow(`${old} has to stay: not-rotated`)
    const rotation = (await findLastRotation(client.db))!
    const sources = sealedColumns.map((column) => columnSource(column))
    const scope = { database: client, vault, logger: pino({ level: 'silent' }), ctx: as(system) }
    while ((await carryRotation(rotation.id, sources, scope)).kind === 'moved-on');
    await client.db.update(keyRotations).set({ finishedAt: new Date() })
    await expect(rotateKeys('--retire', old)).rejects.toThrow('too-early')
    const status = await rotateKeys('--status')
    expect(status).toContain('complete: 3 of 3 moved, 0 failed')
    expect(status).toContain(`current    ${current}: 3 values`)
    await client.db.update(keyRotations).set({ finishedAt: new Date(Date.now() - 3_600_000) })
    expect(await rotateKeys('--retire', old)).toContain(`${old} is gone.`)
    await expect(rotateKeys('--retire', old)).rejects.toThrow('is not in')
  } finally {
    await drop()
    rmSync(DATA_DIR, { recursive: true, force: true })
  }
})
