import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import { apiBase, defineOperation, type Operation, pathFields } from './operation.ts'
import { Problem, refusals } from './problem-schema.ts'
import { JsonText, toJson } from './to-json.ts'

type Status = keyof typeof refusals
type Responses = RouteConfig['responses']

export type ApiFacts = {
  readonly title: string
  readonly version: string
  /** CommonMark. */
  readonly description: string
  /** What each tag is about, in the order of the document. */
  readonly tags: Readonly<Record<string, string>>
}

/** The operations and one more, `GET /openapi.json`, that describes them all by OpenAPI 3.1. */
export function selfDescribing(operations: readonly Operation[], facts: ApiFacts): readonly Operation[] {
  let document: JsonText | undefined
  const describing: Operation = defineOperation({
    id: 'get-openapi',
    method: 'get',
    path: '/openapi.json',
    tag: 'meta',
    summary: 'This document',
    access: 'public',
    input: z.object({}),
    output: z.instanceof(JsonText).meta({ type: 'object', additionalProperties: true }),
    async runPublic(): Promise<JsonText> {
      document ??= new JsonText(toJson(describeApi(all, facts)))
      return document
    },
  })
  const all: readonly Operation[] = [...operations, describing]
  return all
}

/** OpenAPI 3.1 of the operations, made from the very schemas that check their input and output. */
export function describeApi(operations: readonly Operation[], facts: ApiFacts) {
  const registry = new OpenAPIRegistry()
  const token = registry.registerComponent('securitySchemes', 'accessToken', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'From POST /auth/token; lives for 15 minutes.',
  })
  for (const operation of operations) registry.registerPath(pathOf(operation, token.name))
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: facts.title, version: facts.version, description: facts.description },
    servers: [{ url: apiBase, description: 'This server.' }],
    tags: Object.entries(facts.tags).map(([name, description]) => ({ name, description })),
  })
}

function pathOf(operation: Operation, securityScheme: string): RouteConfig {
  const { id, method, path, summary, description, tag, access } = operation
  return {
    operationId: id,
    ...{ method, path, summary, description },
    tags: [tag],
    security: access === 'public' ? [] : [{ [securityScheme]: [] }],
    request: requestOf(operation),
    responses: { [operation.status]: successOf(operation), ...refusalsOf(operation) },
  }
}

/** The fields of the input, each where it travels. */
function requestOf({ method, path, input, form }: Operation): RouteConfig['request'] {
  const names = pathFields(path)
  const inPath = names.map((name) => [name, input.shape[name]!] as const)
  const elsewhere = Object.entries(input.shape).filter(([name]) => !names.includes(name))
  const params = inPath.length === 0 ? undefined : z.object(Object.fromEntries(inPath))
  if (form !== undefined) return { params, body: { required: true, content: { 'multipart/form-data': { schema: form } } } }
  if (elsewhere.length === 0) return { params }
  const rest = z.object(Object.fromEntries(elsewhere)).describe(input.description ?? '')
  if (method === 'get') return { params, query: rest }
  const required = !rest.safeParse({}).success
  return { params, body: { required, content: { 'application/json': { schema: rest } } } }
}

function successOf({ summary, output, mediaType = 'application/json' }: Operation): Responses[string] {
  const schema = mediaType === 'application/json' ? output : z.string()
  return { description: `${summary}.`, content: { [mediaType]: { schema } } }
}

function refusalsOf(operation: Operation): Responses {
  const { input, access, method, path } = operation
  const statuses: Status[] = []
  if (Object.keys(input.shape).length > 0 || operation.form !== undefined) statuses.push(400)
  statuses.push(...(access === 'public' ? ([401, 429] as const) : ([401, 403] as const)))
  if (pathFields(path).length > 0) statuses.push(404)
  if (method !== 'get') statuses.push(409)
  const content = { 'application/problem+json': { schema: Problem } }
  return Object.fromEntries(statuses.map((status) => [status, { description: refusals[status], content }]))
}
