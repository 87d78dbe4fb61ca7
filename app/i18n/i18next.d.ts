import 'i18next'
import type resources from './resources.es.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof resources }
    returnNull: false
  }
}
