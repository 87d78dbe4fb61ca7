import { runWorkerProcess } from './start.ts'

await runWorkerProcess()
