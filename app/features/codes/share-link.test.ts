import { expect, test } from 'vitest'
import { shareLink } from './share-link.ts'

test('a share link leads to the brand’s shop and names the code', () => {
  expect(shareLink({ normalizedCode: 'VALE10', brand: { account: 'lumbreco', storeUrl: null } })).toBe(
    'https://lumbreco.myvtex.com/?utm_source=influencer&utm_medium=social&utm_campaign=VALE10',
  )
})

test('a brand without a shop has no link', () => {
  expect(shareLink({ normalizedCode: 'VALE10', brand: { account: null, storeUrl: null } })).toBeNull()
})

test('the brand’s own address wins, and keeps what stands in it', () => {
  const brand = { account: 'lumbreco', storeUrl: 'https://www.lumbre.co/ofertas?canal=redes' }
  expect(shareLink({ normalizedCode: 'VALE10', brand })).toBe(
    'https://www.lumbre.co/ofertas?canal=redes&utm_source=influencer&utm_medium=social&utm_campaign=VALE10',
  )
})
