export type Bank = { readonly code: string; readonly name: string }

/** Colombia: banks and other entities by the code that ACH Colombia gives them for transfers. */
const colombia: readonly Bank[] = [
  { code: '1007', name: 'Bancolombia' },
  { code: '1051', name: 'Davivienda' },
  { code: '1013', name: 'BBVA Colombia' },
  { code: '1001', name: 'Banco de Bogotá' },
  { code: '1507', name: 'Nequi' },
  { code: '1551', name: 'Daviplata' },
  { code: '1809', name: 'Nu' },
  { code: '1070', name: 'Lulo Bank' },
  { code: '1811', name: 'RappiPay' },
  { code: '1804', name: 'Ualá' },
  { code: '1040', name: 'Banco Agrario' },
  { code: '1052', name: 'AV Villas' },
  { code: '1032', name: 'Banco Caja Social' },
  { code: '1066', name: 'Coopcentral' },
  { code: '1062', name: 'Banco Falabella' },
  { code: '1063', name: 'Banco Finandina' },
  { code: '1012', name: 'GNB Sudameris' },
  { code: '1006', name: 'Itaú (antes Corpbanca)' },
  { code: '1014', name: 'Itaú' },
  { code: '1071', name: 'J.P. Morgan Colombia' },
  { code: '1067', name: 'Mibanco' },
  { code: '1023', name: 'Banco de Occidente' },
  { code: '1060', name: 'Banco Pichincha' },
  { code: '1002', name: 'Banco Popular' },
  { code: '1065', name: 'Santander' },
  { code: '1069', name: 'Serfinanza' },
  { code: '1053', name: 'Banco W' },
  { code: '1031', name: 'Bancóldex' },
  { code: '1059', name: 'Bancamía' },
  { code: '1061', name: 'Bancoomeva' },
  { code: '1558', name: 'Credifinanciera' },
  { code: '1009', name: 'Citibank' },
  { code: '1019', name: 'Scotiabank Colpatria' },
  { code: '1283', name: 'CFA Cooperativa Financiera' },
  { code: '1289', name: 'Cotrafa' },
  { code: '1292', name: 'Confiar' },
  { code: '1291', name: 'Coofinep' },
  { code: '1286', name: 'JFK Cooperativa Financiera' },
  { code: '1121', name: 'Juriscoop' },
  { code: '1370', name: 'Coltefinanciera' },
  { code: '1303', name: 'Giros y Finanzas' },
  { code: '1637', name: 'Iris' },
  { code: '1801', name: 'Movii' },
  { code: '1802', name: 'Ding' },
  { code: '1803', name: 'Powwi' },
  { code: '1805', name: 'BTG Pactual' },
]

/** Brazil: by COMPE code. Most people give a Pix key instead. */
const brazil: readonly Bank[] = [
  { code: '001', name: 'Banco do Brasil' },
  { code: '033', name: 'Santander' },
  { code: '077', name: 'Inter' },
  { code: '104', name: 'Caixa Econômica Federal' },
  { code: '208', name: 'BTG Pactual' },
  { code: '212', name: 'Original' },
  { code: '237', name: 'Bradesco' },
  { code: '260', name: 'Nubank' },
  { code: '290', name: 'PagBank' },
  { code: '323', name: 'Mercado Pago' },
  { code: '336', name: 'C6 Bank' },
  { code: '341', name: 'Itaú' },
  { code: '380', name: 'PicPay' },
  { code: '422', name: 'Safra' },
  { code: '748', name: 'Sicredi' },
  { code: '756', name: 'Sicoob' },
]

/** Chile: by the code of the CMF (SBIF). */
const chile: readonly Bank[] = [
  { code: '001', name: 'Banco de Chile' },
  { code: '009', name: 'Banco Internacional' },
  { code: '012', name: 'BancoEstado' },
  { code: '014', name: 'Scotiabank' },
  { code: '016', name: 'Bci' },
  { code: '028', name: 'Bice' },
  { code: '031', name: 'HSBC' },
  { code: '037', name: 'Santander' },
  { code: '039', name: 'Itaú' },
  { code: '049', name: 'Security' },
  { code: '051', name: 'Falabella' },
  { code: '053', name: 'Ripley' },
  { code: '055', name: 'Consorcio' },
  { code: '672', name: 'Coopeuch' },
  { code: '730', name: 'Tenpo' },
  { code: '875', name: 'Mercado Pago' },
]

const byCountry: Readonly<Record<string, readonly Bank[]>> = { CO: colombia, BR: brazil, CL: chile }

/** Banks by code where a country transfers by code, the usual ones first; empty where the number itself names the bank, or the name is typed. */
export function banksOf(country: string): readonly Bank[] {
  return byCountry[country] ?? []
}

/** The name of a bank by its country’s code; null for one that is not in the list. */
export function bankName(country: string, code: string): string | null {
  return banksOf(country).find((bank) => bank.code === code)?.name ?? null
}
