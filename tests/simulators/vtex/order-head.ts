import type { OrderDocument } from './order-document.ts'

/** What filters, the order list and notifications need of an order, kept beside its bytes so that no search parses documents. */
export type OrderHead = {
  orderId: string
  orderGroup: string | null
  sequence: string | null
  status: string | null
  statusDescription: string | null
  origin: string
  affiliateId: string
  salesChannel: string
  currencyCode: string | null
  clientName: string
  paymentNames: string
  value: number
  totalItems: number
  isCompleted: boolean
  workflowIsInError: boolean
  hasInputInvoice: boolean
  utmSource: string | null
  promotionNames: string[]
  creationMs: number
  authorizedMs: number | null
  invoicedMs: number | null
  lastChangeMs: number
}

function time(text: string | null | undefined): number | null {
  const ms = text ? Date.parse(text) : Number.NaN
  return Number.isNaN(ms) ? null : ms
}

/** The head of any document, a sparse or old one too. An order without a readable creation date counts as made at `nowMs`. */
export function headOf(document: OrderDocument, nowMs: number): OrderHead {
  const client = document.clientProfileData
  const payments = document.paymentData?.transactions?.flatMap((transaction) => transaction.payments ?? []) ?? []
  const creationMs = time(document.creationDate) ?? nowMs
  return {
    orderId: document.orderId,
    orderGroup: document.orderGroup ?? null,
    sequence: document.sequence ?? null,
    status: document.status ?? null,
    statusDescription: document.statusDescription ?? null,
    origin: document.origin ?? 'Marketplace',
    affiliateId: document.affiliateId ?? '',
    salesChannel: document.salesChannel ?? '1',
    currencyCode: document.storePreferencesData?.currencyCode ?? null,
    clientName: [client?.firstName, client?.lastName].filter(Boolean).join(' '),
    paymentNames: [...new Set(payments.map((payment) => payment.paymentSystemName).filter(Boolean))].join(','),
    value: document.value ?? 0,
    totalItems: (document.items ?? []).reduce((sum, item) => sum + (item.quantity ?? 0), 0),
    isCompleted: document.isCompleted ?? true,
    workflowIsInError: document.workflowIsInError ?? false,
    hasInputInvoice: (document.packageAttachment?.packages ?? []).some((entry) => entry.type === 'Input'),
    utmSource: document.marketingData?.utmSource ?? null,
    promotionNames: (document.ratesAndBenefitsData?.rateAndBenefitsIdentifiers ?? []).flatMap((benefit) => benefit.name ?? []),
    creationMs,
    authorizedMs: time(document.authorizedDate),
    invoicedMs: time(document.invoicedDate),
    lastChangeMs: time(document.lastChange) ?? creationMs,
  }
}
