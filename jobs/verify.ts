import { verifyBooks } from '#app/features/operations/verification/verify-books.server.ts'
import { closeRuntime, keys, systemDatabase } from '#app/platform/runtime.server.ts'

/** `npm run verify`: proves the books of DATABASE_URL, says which row breaks which rule, and ends with 1 when any does. */
async function verify(): Promise<void> {
  let broken = 0
  for await (const result of verifyBooks(systemDatabase().db, keys())) {
    broken += result.violationCount
    const verdict = result.violationCount === 0 ? 'ok' : `${result.violationCount} BROKEN`
    process.stdout.write(`${result.name.padEnd(44)} ${String(result.checked).padStart(10)}  ${verdict}\n`)
    for (const { subject, id, detail } of result.violations)
      process.stdout.write(`    ${subject} ${id} ${JSON.stringify(detail)}\n`)
  }
  process.stdout.write(broken === 0 ? 'The books are right.\n' : `The books are wrong in ${broken} places.\n`)
  if (broken > 0) process.exitCode = 1
  await closeRuntime()
}

await verify()
