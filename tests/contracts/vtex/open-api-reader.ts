import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'

/** A request as it went out, without the host and the account. Header names in lower case. */
export type SentRequest = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

export type Parameter = { name: string; in: string; required?: boolean; schema?: Json }
type Json = { [key: string]: unknown }
type Documented = { template: string; method: string; parameters: Parameter[]; body: Json | null }

/** The part of VTEX's documents that a request belongs to. */
export type Match = Documented & { readonly pathValues: Readonly<Record<string, string>> }

/** Reads VTEX's own OpenAPI documents (3.0) and says what is wrong with a request, in short lines; none when it is as documented. */
export class OpenApiReader {
  readonly #operations: Documented[]
  /** Parameters come as text. */
  readonly #parameters = new Ajv({ strict: false, coerceTypes: true, allErrors: true, validateFormats: false })
  readonly #bodies = new Ajv({ strict: false, allErrors: true, validateFormats: false })

  constructor(folder: string, files: readonly string[]) {
    this.#operations = files.flatMap((file) => operationsOf(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
  }

  /** The documented operation of a path, the one with the fewest placeholders; null when the documents have none. */
  find(method: string, path: string): Match | null {
    const matches = this.#operations.flatMap((operation) => {
      const pathValues = operation.method === method ? matchPath(operation.template, path) : null
      return pathValues === null ? [] : [{ ...operation, pathValues }]
    })
    return matches.sort((a, b) => Object.keys(a.pathValues).length - Object.keys(b.pathValues).length)[0] ?? null
  }

  problems(request: SentRequest): string[] {
    const match = this.find(request.method, request.path)
    if (match === null) return ['not documented']
    return [
      ...['x-vtex-api-appkey', 'x-vtex-api-apptoken'].filter((name) => !request.headers[name]).map((name) => `no ${name}`),
      ...this.#parameterProblems(match, request),
      ...this.#bodyProblems(match, request.body),
    ]
  }

  #parameterProblems({ parameters, pathValues }: Match, { headers, query }: SentRequest): string[] {
    const known = new Set(parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name))
    const unknown = [...query.keys()].filter((name) => !known.has(name)).map((name) => `query ${name} is not documented`)
    const wrong = parameters.flatMap((parameter) => {
      const where = `${parameter.in} ${parameter.name}`
      const value = {
        header: headers[parameter.name.toLowerCase()],
        query: query.get(parameter.name),
        path: pathValues[parameter.name],
      }[parameter.in]
      if (value === undefined || value === null) return parameter.required ? [`${where} is missing`] : []
      const fits = this.#parameters.validate({ type: 'object', properties: { value: parameter.schema ?? {} } }, { value })
      return fits ? [] : [`${where} is not ${String(parameter.schema?.type)}`]
    })
    return [...unknown, ...wrong]
  }

  #bodyProblems({ body: schema }: Match, body: unknown): string[] {
    if (schema === null) return body === null ? [] : ['a body is not documented']
    if (body === null) return ['body is missing']
    const errors = this.#bodies.validate(schema, body) ? [] : (this.#bodies.errors ?? [])
    return [...errors.map(({ instancePath, message }) => `body${instancePath} ${message}`), ...undocumented(schema, body, 'body')]
  }
}

/** Fields of a body that its schema does not name: a misspelled one would be ignored in silence. */
function undocumented(schema: Json, value: unknown, at: string): string[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => undocumented((schema.items ?? {}) as Json, item, `${at}/${index}`))
  if (typeof value !== 'object' || value === null || schema.properties === undefined) return []
  const properties = schema.properties as Record<string, Json>
  return Object.entries(value).flatMap(([name, inner]) =>
    properties[name] === undefined ? [`${at}/${name} is not documented`] : undocumented(properties[name], inner, `${at}/${name}`),
  )
}

function operationsOf(document: Json): Documented[] {
  return Object.entries(document.paths as Record<string, Json>).flatMap(([template, item]) =>
    ['get', 'post', 'put', 'patch', 'delete'].flatMap((method) => {
      if (item[method] === undefined) return []
      const operation = resolve(document, item[method]) as Json
      const shared = resolve(document, item.parameters ?? []) as Parameter[]
      const content = (operation.requestBody as { content?: Record<string, { schema?: Json }> } | undefined)?.content
      return {
        template,
        method: method.toUpperCase(),
        parameters: [...((operation.parameters ?? []) as Parameter[]), ...shared],
        body: content?.['application/json']?.schema ?? null,
      }
    }),
  )
}

/** Puts what `$ref` names in its place; examples are left out, for they are no schemas. */
function resolve(document: Json, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(document, item))
  if (typeof value !== 'object' || value === null) return value
  const { $ref } = value as { $ref?: unknown }
  if (typeof $ref === 'string') {
    const target = $ref
      .split('/')
      .slice(1)
      .reduce<unknown>((node, key) => (node as Json)[key], document)
    return resolve(document, target)
  }
  const entries = Object.entries(value).filter(([key]) => !['responses', 'example', 'examples'].includes(key))
  return Object.fromEntries(entries.map(([key, inner]) => [key, resolve(document, inner)]))
}

function matchPath(template: string, path: string): Record<string, string> | null {
  const parts = template.split('/')
  const segments = path.split('/')
  if (parts.length !== segments.length) return null
  const values: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] as string
    const name = /^\{(.+)\}$/.exec(part)?.[1]
    if (name !== undefined) values[name] = decodeURIComponent(segment)
    else if (part !== segment) return null
  }
  return values
}
