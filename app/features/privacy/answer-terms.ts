import type { DataRequestKind } from '#app/domain/data-request.ts'

/** By when a request must be answered, and the rule that says so. */
export type AnswerTerm = { readonly days: number; readonly unit: 'business' | 'calendar'; readonly citation: string }

type Terms = Readonly<Record<DataRequestKind, AnswerTerm>>

function same(days: number, unit: AnswerTerm['unit'], citation: string): Terms {
  const term = { days, unit, citation }
  return { export: term, correct: term, delete: term, 'withdraw-consent': term }
}

/** Countries' terms. A country that is not here answers within the shortest term that its neighbours share. */
const terms: Readonly<Record<string, Terms>> = {
  AR: {
    ...same(5, 'business', 'Ley 25.326, art. 16'),
    export: { days: 10, unit: 'calendar', citation: 'Ley 25.326, art. 14' },
  },
  BR: same(15, 'calendar', 'Lei 13.709/2018 (LGPD), art. 19, II'),
  CL: same(30, 'calendar', 'Ley 21.719, art. 11'),
  CO: {
    ...same(15, 'business', 'Ley 1581 de 2012, art. 15'),
    export: { days: 10, unit: 'business', citation: 'Ley 1581 de 2012, art. 14' },
  },
  EC: same(15, 'calendar', 'Ley Orgánica de Protección de Datos Personales, arts. 13–16'),
  MX: same(20, 'business', 'LFPDPPP, plazo de respuesta a los derechos ARCO'),
  PE: {
    ...same(10, 'business', 'Ley 29733 y su reglamento'),
    export: { days: 20, unit: 'business', citation: 'Ley 29733 y su reglamento' },
  },
  UY: same(5, 'business', 'Ley 18.331, arts. 14 y 15'),
}

const elsewhere = same(10, 'business', '')

/** @param country ISO 3166-1 alpha-2 */
export function answerTermOf(country: string, kind: DataRequestKind): AnswerTerm {
  return (terms[country] ?? elsewhere)[kind]
}
