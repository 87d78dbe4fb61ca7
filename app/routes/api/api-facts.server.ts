/** What the API's own description says of it: title, words and tags. */
export const apiFacts = {
  title: 'Affiliate platform',
  version: '1.0.0',
  description: `What the screens do, for programs.

- Amounts are \`{ "amount": <integer minor units>, "currency": "COP" }\`: hundredths, in every currency. Instants are ISO 8601 in UTC.
- Lists answer \`{ "data": [...], "nextCursor": ... }\`; send \`nextCursor\` as \`cursor\` for the next page.
- What is refused is a problem document (RFC 9457): act on its \`code\`, show its \`detail\`.
- What the caller may not read does not exist: it is a 404. Influencers read what is their own.
- A person signs in by \`POST /auth/token\`, a program of its own by its client id and secret. A program acts for its owner and never does more
  than they may, within its brands and scopes: \`<tag>.read\` for GET, \`<tag>.write\` for everything of that tag. Operations whose tag is no scope
  are for people only, and so is what asks for a fresh proof.
- Access tokens are verified by anybody with the keys at \`/.well-known/jwks.json\`.`,
  tags: {
    auth: 'Who calls.',
    policies: 'What people accept, and who accepted it.',
    privacy: 'What people ask about their own data.',
    users: 'People who can sign in, their roles, and invitations. For people only.',
    clients: 'Programs that call on their own. For people only.',
    brands: 'Advertisers and their VTEX connections.',
    campaigns: 'Programmes and what their sales earn.',
    influencers: 'Affiliates.',
    applications: 'Becoming an affiliate: registration, papers, and the brand’s decision.',
    codes: 'Discount codes and whose they are.',
    orders: 'VTEX orders as last fetched.',
    commissions: 'What orders earn, and why.',
    wallets: 'Balances and the postings behind them.',
    statements: 'Half months that are closed, and what each influencer’s came to.',
    notifications: 'What VTEX told, and what came of it.',
    emails: 'What the platform writes to people.',
    sandbox: 'The clock of a sandbox.',
    audit: 'Who did or saw what, and the proof that the record is whole.',
    meta: 'The API itself.',
  },
}
