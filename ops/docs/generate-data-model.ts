import { readFileSync, writeFileSync } from 'node:fs'
import { renderDataModel } from './data-model.ts'

// `npm run docs:data-model`: writes the generated parts of the page on the data model anew, from the schema and the migrations.

const page = 'docs/modelo_datos.md'
writeFileSync(page, renderDataModel(readFileSync(page, 'utf8')))
