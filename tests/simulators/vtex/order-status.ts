import type { OrderDocument, OrderPackage } from './order-document.ts'

/** The straight way of an order, first to last (VTEX Orders: order flow). */
export const orderFlow = [
  'order-created',
  'on-order-completed',
  'payment-pending',
  'approve-payment',
  'payment-approved',
  'window-to-cancel',
  'ready-for-handling',
  'start-handling',
  'handling',
  'invoice',
  'invoiced',
] as const

const descriptions: Record<string, string> = {
  'order-created': 'Processando',
  'on-order-completed': 'Processando',
  'payment-pending': 'Pagamento Pendente',
  'approve-payment': 'Aprovando Pagamento',
  'payment-approved': 'Pagamento Aprovado',
  'authorize-fulfillment': 'Aguardando autorização para despachar',
  'window-to-cancel': 'Carência para Cancelamento',
  'ready-for-handling': 'Pronto para o manuseio',
  'start-handling': 'Iniciar Manuseio',
  handling: 'Preparando Entrega',
  invoice: 'Verificando Fatura',
  invoiced: 'Faturado',
  'cancellation-requested': 'Cancelamento Solicitado',
  'request-cancel': 'Cancelamento solicitado',
  'waiting-for-seller-decision': 'Aguardando decisão do Seller',
  'invoice-after-cancellation-deny': 'Fatura pós-cancelamento negado',
  cancel: 'Cancelar',
  canceled: 'Cancelado',
  replaced: 'Substituído',
}

const paidFrom = orderFlow.indexOf('payment-approved')
const notCompleted = new Set<string | null>(['order-create-error', 'order-creation-error', null, ''])
const notCancelable = new Set<string | null>(['invoice', 'invoiced', 'cancel', 'canceled', 'replaced'])

/** Whether an order in this status has been paid, by its place in the flow; unknown ones count as not. */
function isPaid(status: string | null): boolean {
  return (orderFlow as readonly (string | null)[]).indexOf(status) >= paidFrom
}

/**
 * Writes a status with what belongs to it: description, dates of payment and invoice (once), the sale invoice, the cancellation.
 * `value`, totals and items stay as they are, for VTEX leaves them even on a canceled order.
 */
export function applyStatus(document: OrderDocument, status: string | null, date: string): void {
  document.status = status
  document.statusDescription = descriptions[status ?? ''] ?? status ?? ''
  document.lastChange = date
  document.isCompleted = !notCompleted.has(status)
  document.allowCancellation = !notCancelable.has(status)
  if (isPaid(status)) document.authorizedDate ??= date
  if (status === 'invoiced') invoiceOrder(document, date)
  if (status === 'canceled') cancelOrder(document, date)
}

function invoiceOrder(document: OrderDocument, date: string): void {
  if (document.invoicedDate) return
  document.invoicedDate = date
  const items = document.items ?? []
  packagesOf(document).push({
    items: items.map((item, itemIndex) => ({
      itemIndex,
      quantity: item.quantity,
      price: item.price,
      description: null,
      unitMultiplier: item.unitMultiplier ?? 1,
    })),
    courier: 'NACIONAL',
    invoiceNumber: `F${document.sequence ?? document.orderId}`,
    invoiceValue: document.value ?? 0,
    invoiceUrl: null,
    issuanceDate: date,
    trackingNumber: null,
    invoiceKey: null,
    trackingUrl: null,
    embeddedInvoice: '',
    type: 'Output',
    courierStatus: { status: 'ok', finished: false, data: [] },
  })
}

function cancelOrder(document: OrderDocument, date: string): void {
  document.cancellationData ??= {
    RequestedByUser: false,
    RequestedBySystem: true,
    RequestedBySellerNotification: false,
    RequestedByPaymentNotification: false,
    Reason: document.cancelReason ?? null,
    CancellationDate: date,
  }
}

/** The packages of a document, created where it has none. */
export function packagesOf(document: OrderDocument): OrderPackage[] {
  document.packageAttachment ??= { packages: [] }
  document.packageAttachment.packages ??= []
  return document.packageAttachment.packages
}
