import { z } from 'zod'
import { roles } from '#app/domain/actor.ts'
import { parseMailbox } from './mailer/mail-address.ts'

const port = z.coerce.number().int().min(1).max(65_535)
const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1')

const isKey = (value: string) => /^[A-Za-z0-9+/]{43}=$/.test(value)

const defaultMode = (nodeEnv: string) => (nodeEnv === 'production' ? ('live' as const) : ('local' as const))

const EnvSchema = z
  .object({
    NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
    /** `live` is for real shops and real money: it asks for its secrets and refuses the sandbox. Default: live where NODE_ENV is production. */
    APP_MODE: z.enum(['live', 'local']).optional(),
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: port.default(3000),
    /** Where people and VTEX reach us; the hook's address is built from it. Default: http://localhost:PORT */
    PUBLIC_URL: z.url().optional(),
    /** Header in which the proxy in front of us names the client (`Fly-Client-IP`). Unset where clients connect directly: they could forge it. */
    CLIENT_ADDRESS_HEADER: z
      .string()
      .regex(/^[\w-]+$/)
      .optional(),
    /** Embedded database, generated keys and stored files live here. */
    DATA_DIR: z.string().min(1).default('.data'),
    /** Another Postgres instead of the embedded one. */
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    /** The login that owns the tables, for migrations, where processes have one of their own. Default: DATABASE_URL. */
    DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATABASE_PORT: port.default(5433),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
    /** 32 bytes, base64: the platform's own keys are derived from it. Default in local mode: a file in DATA_DIR. */
    MASTER_KEY: z.string().refine(isKey, 'must be 32 bytes in base64').optional(),
    /** Master keys before that one, the newest first, by commas: what they sealed still opens. Hashes stay those of the last one named. */
    MASTER_KEYS_PREVIOUS: z
      .string()
      .transform((value) => value.split(',').map((key) => key.trim()))
      .refine((keys) => keys.every(isKey), 'must be keys of 32 bytes in base64, by commas')
      .default([]),
    /** Who wraps the data keys of secrets: a ring of our own (of the master keys, else a file in DATA_DIR), or AWS KMS. */
    KMS: z.enum(['local', 'aws']).default('local'),
    /** Id, alias or ARN of the key at AWS. With KMS=local it only opens what was wrapped there before. */
    KMS_KEY_ID: z.string().min(1).optional(),
    KMS_REGION: z.string().min(1).optional(),
    /** Another address than AWS's own. */
    KMS_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    KMS_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(3000),
    /** With a bucket documents are kept there, without one in DATA_DIR/storage. */
    STORAGE_S3_BUCKET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
      .optional(),
    STORAGE_S3_REGION: z.string().min(1).default('us-east-1'),
    /** Another server than AWS. */
    STORAGE_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    /** The bucket in the path, not in the host name. */
    STORAGE_S3_PATH_STYLE: flag.default(false),
    /** Put before every key: `production/`. */
    STORAGE_S3_PREFIX: z
      .string()
      .regex(/^([a-z0-9][a-z0-9_-]*\/)*$/, 'must be folders that end in /')
      .default(''),
    /** Both or neither; without them the SDK looks in its usual places. */
    STORAGE_S3_ACCESS_KEY_ID: z.string().min(1).optional(),
    STORAGE_S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
    STORAGE_S3_TIMEOUT_MS: z.coerce.number().int().min(100).max(300_000).default(20_000),
    /** Uploads are scanned by this clamd, and refused while it does not answer. Unset: not scanned. */
    CLAMD_ADDRESS: z
      .string()
      .regex(/^(unix:\/.+|(\[[0-9a-f:]+\]|[\w.-]+):\d{1,5})$/i, 'must be host:port or unix:/path')
      .optional(),
    CLAMD_TIMEOUT_MS: z.coerce.number().int().min(100).max(300_000).default(20_000),
    VTEX_BASE_URL: z
      .string()
      .refine((value) => value.includes('{account}'), 'must contain {account}')
      .refine((value) => URL.canParse(value.replace('{account}', 'account')), 'must be a URL')
      .default('https://{account}.vtexcommercestable.com.br'),
    VTEX_TIMEOUT_MS: z.coerce.number().int().min(100).max(120_000).default(10_000),
    SIMULATOR_PORT: port.default(4010),
    /** Get-order calls under way at once, for one job. */
    VTEX_FETCH_CONCURRENCY: z.coerce.number().int().min(1).max(200).default(16),
    WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(4),
    /** Notifications carried by one job before the next brand has its turn. */
    INBOX_BATCH_SIZE: z.coerce.number().int().min(1).max(2000).default(200),
    /** A movable clock for the whole system. */
    SANDBOX: flag.default(false),
    /** How mail leaves: `smtp` (SMTP_URL), `resend` (RESEND_API_KEY), or `none`: it waits in the outbox. */
    MAIL_TRANSPORT: z.enum(['none', 'smtp', 'resend']).default('none'),
    /** `Name <address>`. A brand's mails carry the brand's name before this address. */
    MAIL_FROM: z
      .string()
      .refine((value) => parseMailbox(value) !== null, 'must be an address, or Name <address>')
      .optional(),
    /** Where answers go. Default: the sender. */
    MAIL_REPLY_TO: z.email().optional(),
    /** Of one step of the conversation with the mail server. */
    MAIL_TIMEOUT_MS: z.coerce.number().int().min(100).max(120_000).default(15_000),
    /** `smtp://user:password@host:587`, or `smtps://…:465` for TLS from the first byte. */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    /** STARTTLS of an `smtp://` server: `required` (default in live mode), or `opportunistic`. */
    SMTP_TLS: z.enum(['required', 'opportunistic']).optional(),
    SMTP_CONNECTIONS: z.coerce.number().int().min(1).max(50).default(2),
    RESEND_API_KEY: z.string().min(1).optional(),
    RESEND_BASE_URL: z.url().default('https://api.resend.com'),
    /** `whsec_…`: signs what Resend tells about bounces. Without it /webhooks/resend lets nobody in. */
    RESEND_WEBHOOK_SECRET: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/=]+$/)
      .optional(),
    /** The mail catcher of quickstart: its web page, and where it takes mail. */
    MAIL_CATCHER_PORT: port.default(1080),
    MAIL_CATCHER_SMTP_PORT: port.default(1025),
    /** Roles, separated by commas, that go only with a second factor, besides admin and finance, which always do. */
    SECOND_FACTOR_ROLES: z
      .string()
      .default('')
      .transform((list) => list.split(/[\s,]+/).filter((role) => role !== ''))
      .pipe(z.array(z.enum(roles))),
    /** Requests a minute, over all processes: of one address to public pages and public API operations, and of one person to the API. */
    RATE_LIMIT_ADDRESS_PER_MINUTE: z.coerce.number().int().min(10).max(1_000_000).default(300),
    RATE_LIMIT_USER_PER_MINUTE: z.coerce.number().int().min(10).max(1_000_000).default(1_200),
    METRICS_TOKEN: z.string().min(16).optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  })
  .superRefine((env, ctx) => {
    if (env.MASTER_KEY === undefined && env.MASTER_KEYS_PREVIOUS.length > 0)
      ctx.addIssue({ code: 'custom', path: ['MASTER_KEYS_PREVIOUS'], message: 'is of no use without MASTER_KEY' })
    for (const name of ['KMS_KEY_ID', 'KMS_REGION'] as const) {
      const isNeeded = env.KMS === 'aws' || env.KMS_KEY_ID !== undefined
      if (isNeeded && env[name] === undefined) ctx.addIssue({ code: 'custom', path: [name], message: 'is required for AWS KMS' })
    }
    if ((env.STORAGE_S3_ACCESS_KEY_ID === undefined) !== (env.STORAGE_S3_SECRET_ACCESS_KEY === undefined))
      ctx.addIssue({ code: 'custom', path: ['STORAGE_S3_SECRET_ACCESS_KEY'], message: 'goes with STORAGE_S3_ACCESS_KEY_ID' })
    const needed = { none: null, smtp: 'SMTP_URL', resend: 'RESEND_API_KEY' } as const
    const setting = needed[env.MAIL_TRANSPORT]
    if (setting !== null && env[setting] === undefined)
      ctx.addIssue({ code: 'custom', path: [setting], message: `is required where MAIL_TRANSPORT is ${env.MAIL_TRANSPORT}` })
  })
  .superRefine((env, ctx) => {
    if ((env.APP_MODE ?? defaultMode(env.NODE_ENV)) !== 'live') return
    for (const name of ['MASTER_KEY', 'DATABASE_URL', 'PUBLIC_URL', 'METRICS_TOKEN', 'MAIL_FROM'] as const) {
      if (env[name] === undefined) ctx.addIssue({ code: 'custom', path: [name], message: 'is required in live mode' })
    }
    if (env.MAIL_TRANSPORT === 'none')
      ctx.addIssue({ code: 'custom', path: ['MAIL_TRANSPORT'], message: 'must be smtp or resend in live mode' })
    if (!env.VTEX_BASE_URL.startsWith('https://'))
      ctx.addIssue({ code: 'custom', path: ['VTEX_BASE_URL'], message: 'must be https in live mode' })
    if (env.SANDBOX) ctx.addIssue({ code: 'custom', path: ['SANDBOX'], message: 'is refused in live mode' })
  })
  .transform((env) => {
    const APP_MODE = env.APP_MODE ?? defaultMode(env.NODE_ENV)
    const PUBLIC_URL = (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, '')
    const SMTP_TLS = env.SMTP_TLS ?? (APP_MODE === 'live' ? ('required' as const) : ('opportunistic' as const))
    const MAIL_FROM = env.MAIL_FROM ?? 'Afiliados <afiliados@localhost.localdomain>'
    return { ...env, APP_MODE, PUBLIC_URL, SMTP_TLS, MAIL_FROM }
  })

export type Env = z.infer<typeof EnvSchema>

/** All the mistakes of an environment at once, one line each. */
export class EnvError extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(`The environment is wrong:\n${mistakes.map((mistake) => `  - ${mistake}`).join('\n')}`)
    this.name = 'EnvError'
  }
}

/**
 * Reads and checks the environment. Empty values count as absent.
 * @throws EnvError with every mistake
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const result = EnvSchema.safeParse(present)
  if (result.success) return result.data
  throw new EnvError(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
}

let current: Env | undefined

/** The process's environment, read once. @throws EnvError */
export function env(): Env {
  current ??= parseEnv(process.env)
  return current
}
