import type { OrderOptions } from './control-inputs.ts'
import { between, guid, hashText, hex, pick, type Random, seededRandom } from './random.ts'
import type { StoreProfile } from './store-profiles.ts'

const firstNames = [
  'Valentina',
  'Mateo',
  'Luciana',
  'Santiago',
  'Isabela',
  'Thiago',
  'Camila',
  'Joaquín',
  'Fernanda',
  'Rafael',
  'Ximena',
  'Bruno',
]
const lastNames = [
  'Restrepo',
  'Oliveira',
  'Hernández',
  'Quintero',
  'Souza',
  'Martínez',
  'Cárdenas',
  'Ferreira',
  'Gutiérrez',
  'Almeida',
]
const streets = [
  'Calle de los Cerezos',
  'Rua das Laranjeiras',
  'Avenida del Parque',
  'Carrera Séptima',
  'Alameda Santos',
  'Paseo de la Loma',
]

type Profile = OrderOptions['customer']
export type Customer = ReturnType<typeof buildCustomer>

/** A made-up person: name, masked e-mail, document and phone that are nobody's, so that redaction has something to find. */
export function buildCustomer(random: Random, profile: StoreProfile, given: Profile) {
  const firstName = given.firstName ?? pick(random, firstNames)
  const lastName = given.lastName ?? pick(random, lastNames)
  const digits = String(between(random, 10_000_000_000, 99_999_999_999))
  return {
    id: 'clientProfileData',
    email: given.email ?? `${hex(random, 32)}@ct.vtex.com.br`,
    firstName,
    lastName,
    documentType: profile.documentType,
    document: given.document ?? (profile.currency === 'BRL' ? digits : digits.slice(0, 10)),
    phone: `${profile.phonePrefix}${between(random, 1_000_000, 9_999_999)}`,
    corporateName: null,
    tradeName: null,
    corporateDocument: null,
    stateInscription: null,
    corporatePhone: null,
    isCorporate: false,
    userProfileId:
      profileIdOf(given) ?? `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`,
    userProfileVersion: null,
    customerClass: null,
    customerCode: null,
  }
}

/** The profile of a customer that is named by e-mail or document, the same on every order; null for one who is made up. */
export function profileIdOf({ email, document }: Profile): string | null {
  const identity = (email ?? document)?.trim().toLowerCase()
  return identity === undefined ? null : guid(seededRandom(hashText(identity)))
}

function buildAddress(random: Random, profile: StoreProfile, customer: Customer) {
  const place = pick(random, profile.cities)
  return {
    addressType: 'residential',
    receiverName: `${customer.firstName} ${customer.lastName}`,
    addressId: hex(random, 32),
    versionId: null,
    entityId: null,
    postalCode: place.postalCode,
    city: place.city,
    state: place.state,
    country: profile.country,
    street: pick(random, streets),
    number: String(between(random, 1, 2400)),
    neighborhood: 'Centro',
    complement: null,
    reference: null,
    geoCoordinates: [],
  }
}

/** `shippingData` with one delivery per line; the freight in cents sits on the first line, as the sum is what matters. */
export function buildShipping(
  random: Random,
  profile: StoreProfile,
  customer: Customer,
  skuIds: readonly string[],
  price: number,
  estimate: string,
) {
  const address = buildAddress(random, profile, customer)
  return {
    id: 'shippingData',
    address,
    logisticsInfo: skuIds.map((itemId, itemIndex) => ({
      itemIndex,
      itemId,
      selectedSla: 'Normal',
      selectedDeliveryChannel: 'delivery',
      lockTTL: '12d',
      price: itemIndex === 0 ? price : 0,
      listPrice: itemIndex === 0 ? price : 0,
      sellingPrice: itemIndex === 0 ? price : 0,
      deliveryWindow: null,
      deliveryCompany: 'NACIONAL',
      shippingEstimate: '3bd',
      shippingEstimateDate: estimate,
      slas: [],
      shipsTo: [profile.country],
      deliveryIds: [{ courierId: 'NAC', courierName: 'NACIONAL', dockId: '1', quantity: 1, warehouseId: '1_1' }],
      deliveryChannel: 'delivery',
      addressId: address.addressId,
      polygonName: '',
      pickupPointId: null,
      transitTime: '3bd',
    })),
    trackingHints: null,
    selectedAddresses: [address],
    availableAddresses: [],
    contactInformation: [],
  }
}

/** `paymentData` with one payment of the whole value in cents. */
export function buildPayment(random: Random, profile: StoreProfile, account: string, value: number) {
  const system = pick(random, profile.payments)
  const installments = system.group === 'creditCard' ? pick(random, [1, 1, 3, 6]) : 1
  return {
    transactions: [
      {
        isActive: true,
        transactionId: hex(random, 32).toUpperCase(),
        merchantName: account.toUpperCase(),
        payments: [
          {
            id: hex(random, 32).toUpperCase(),
            paymentSystem: system.id,
            paymentSystemName: system.name,
            value,
            installments,
            referenceValue: value,
            cardHolder: null,
            firstDigits: system.group === 'creditCard' ? '411111' : null,
            lastDigits: system.group === 'creditCard' ? String(between(random, 1000, 9999)) : null,
            url: null,
            giftCardId: null,
            group: system.group,
            tid: String(between(random, 100_000_000, 999_999_999)),
            dueDate: null,
            connectorResponses: {},
            billingAddress: null,
          },
        ],
      },
    ],
    giftCards: [],
  }
}
