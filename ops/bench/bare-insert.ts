import { createServer } from 'node:http'
import postgres from 'postgres'
import { env } from '#app/platform/env.server.ts'

/** The yardstick: node:http and one prepared, durable insert of the same row per request; no check, no job. */
const sql = postgres(env().DATABASE_URL!, { max: env().DATABASE_POOL_SIZE })
const brandId = process.env.BENCH_BRAND_ID!

createServer((request, response) => {
  if (request.method === 'GET') return void response.end('ok')
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', async () => {
    const body = Buffer.concat(chunks).toString('utf8')
    const { OrderId, State, LastChange } = JSON.parse(body) as Record<string, string>
    const key = `bare|${OrderId}|${State}|${LastChange}`
    await sql`
      insert into inbox_notifications (brand_id, source, vtex_order_id, state, dedupe_key, payload, status, received_at, next_try_at)
      values (${brandId}, 'hook', ${OrderId!}, ${State!}, ${key}, ${body}::text::jsonb, 'done', now(), now())`
    response.end()
  })
}).listen(env().PORT, '127.0.0.1')
