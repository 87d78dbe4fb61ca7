import { DomainError } from '#app/domain/errors.ts'

export const notASandbox = () => new DomainError('forbidden', 'operations.not-a-sandbox')
export const onlyForward = () => new DomainError('invalid', 'operations.only-forward')
export const tooFar = () => new DomainError('invalid', 'operations.too-far')
