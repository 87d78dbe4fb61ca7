import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { BrandRef } from '#app/features/brands/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { keepLogo } from '../../brand/keep-logo.server.ts'
import { Brand, toBrand } from '../schemas/brand.server.ts'

export default defineOperation({
  id: 'set-brand-logo',
  method: 'put',
  path: '/brands/{brandId}/logo',
  tag: 'brands',
  summary: 'Gives a brand a logo, in the place of the one before',
  description: 'PNG, WebP or JPEG, at most 2 MiB; told by its content and made anew as PNG. Anybody may load it.',
  access: rolesFor('brands.set-logo'),
  input: BrandRef,
  form: z.object({ file: z.string().meta({ format: 'binary' }) }),
  output: Brand,
  runOutside: async (input, ctx) => toBrand(await keepLogo(ctx.request, input, { ctx, read: ctx.read, write: ctx.write })),
})
