import { createReadStream, createWriteStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'

// Compresses the browser build once, as small as it gets, so that serving it costs nothing. Run after the build.

const folder = 'build/client'
const smallestFile = 1024

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => join(folder, file))
  .filter((file) => /\.(js|css|svg|json)$/.test(file) && statSync(file).size >= smallestFile)

for (const file of files) {
  const brotli = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  await pipeline(createReadStream(file), brotli, createWriteStream(`${file}.br`))
  await pipeline(createReadStream(file), createGzip({ level: 9 }), createWriteStream(`${file}.gz`))
}
process.stdout.write(`compressed ${files.length} files\n`)
