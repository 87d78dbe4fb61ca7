import { schema } from '#db/client.ts'
import { describeSchema } from './describe-schema.ts'
import { readMigrationFacts } from './migration-facts.ts'
import { fillBlocks, renderBlocks } from './render-data-model.ts'

/** The page on the data model with its generated parts as the schema and the migrations are now. @throws Error as `fillBlocks` */
export function renderDataModel(page: string): string {
  return fillBlocks(page, renderBlocks(describeSchema(schema, readMigrationFacts('db/migrations'))))
}
