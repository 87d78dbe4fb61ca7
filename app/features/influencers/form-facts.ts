import type { OwnApplication } from './queries/find-own-application.server.ts'

/** What the forms of a person's data begin with: of an application, or of an influencer's own record. */
export type FormFacts = Pick<
  OwnApplication,
  | 'identity'
  | 'contact'
  | 'displayName'
  | 'handle'
  | 'email'
  | 'isEmailConfirmed'
  | 'networks'
  | 'audience'
  | 'wantedCode'
  | 'message'
  | 'tax'
  | 'files'
  | 'bankAccount'
  | 'revision'
>
