import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { expect, test } from 'vitest'
import { registrationAttempts } from '#db/schema/influencers.applications.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { purgeRegistration } from '../commands/purge-registration.server.ts'
import { attemptLimits, reserveAttempt } from '../commands/reserve-attempt.server.ts'
import { spendProof } from '../commands/spend-proof.server.ts'
import { makeChallenge } from './proof-of-work.server.ts'

const secret = Buffer.alloc(32, 3)
/** The library looks at the machine's clock as well. */
const began = new Date()
const later = (seconds: number) => new Date(began.getTime() + seconds * 1000)

async function solved(own: Buffer = secret) {
  const challenge = await makeChallenge(own, began)
  const solution = await solveChallenge({ challenge, deriveKey })
  return { challenge, solution: solution! }
}

const written = (payload: object) => Buffer.from(JSON.stringify(payload)).toString('base64')

test(
  'a solved challenge lets in once',
  inRollback(async (tx) => {
    const proof = written(await solved())
    await spendProof(tx, { proof }, secret, later(5))
    await expect(spendProof(tx, { proof }, secret, later(6))).rejects.toMatchObject({ code: 'influencers.looks-automatic' })
    expect(await purgeRegistration(tx, later(7200))).toMatchObject({ proofs: 1 })
  }),
)

test(
  'what is wrong, another’s, too fast or too old does not',
  inRollback(async (tx) => {
    const good = await solved()
    const { challenge, solution } = good
    const changed = { ...challenge, parameters: { ...challenge.parameters, data: { issuedAt: 0 } } }
    const cases: [string, Date][] = [
      ['', later(5)],
      ['nonsense', later(5)],
      [written({}), later(5)],
      [
        written({
          challenge,
          solution: { ...solution, counter: solution.counter + 1, derivedKey: `00${solution.derivedKey.slice(2)}` },
        }),
        later(5),
      ],
      [written({ challenge: changed, solution }), later(5)],
      [written(await solved(Buffer.alloc(32, 4))), later(5)],
      [written(good), later(1)],
      [written(good), later(3601)],
    ]
    for (const [index, [proof, at]] of cases.entries())
      await expect(spendProof(tx, { proof }, secret, at), String(index)).rejects.toMatchObject({
        code: 'influencers.looks-automatic',
      })
    await spendProof(tx, { proof: written(good) }, secret, later(5))
  }),
)

test(
  'attempts are counted by whom and what, in windows, and whom is not written down',
  inRollback(async (tx) => {
    const attempt = (whom: string, at: Date) => reserveAttempt(tx, { what: 'mail', whom }, at)
    for (let count = 1; count <= attemptLimits.mail; count++) await attempt('ana@example.com', began)
    await expect(attempt('ana@example.com', later(600))).rejects.toMatchObject({
      kind: 'throttled',
      details: { retryAfterSeconds: 3000 },
    })
    await attempt('luis@example.com', began)
    await reserveAttempt(tx, { what: 'link', whom: 'ana@example.com' }, began)
    await attempt('ana@example.com', later(3601))
    expect(JSON.stringify(await tx.select().from(registrationAttempts))).not.toContain('@')
    expect((await purgeRegistration(tx, later(3700))).attempts).toBe(2)
  }),
)
