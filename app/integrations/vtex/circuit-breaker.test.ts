import { expect, test } from 'vitest'
import { createCircuitBreaker } from './circuit-breaker.ts'

function breakerAt() {
  const time = { now: 0 }
  return { time, breaker: createCircuitBreaker({ failuresToOpen: 3, openMs: 100, now: () => time.now }) }
}

test('failures in a row open the circuit, once', () => {
  const { breaker } = breakerAt()
  expect([breaker.fail(), breaker.fail(), breaker.enter(), breaker.fail()]).toEqual([false, false, 0, true])
  expect(breaker.enter()).toBe(100)
  expect(breaker.fail()).toBe(false)
})

test('a success in between starts the count anew', () => {
  const { breaker } = breakerAt()
  breaker.fail()
  breaker.fail()
  breaker.succeed()
  expect([breaker.fail(), breaker.fail(), breaker.enter()]).toEqual([false, false, 0])
})

test('one probe at a time goes out; its failure opens the circuit again, its success closes it', () => {
  const { breaker, time } = breakerAt()
  for (let failure = 0; failure < 3; failure += 1) breaker.fail()
  time.now = 100
  expect([breaker.enter(), breaker.enter()]).toEqual([0, 100])
  expect(breaker.fail()).toBe(true)
  expect(breaker.enter()).toBe(100)
  time.now = 200
  expect(breaker.enter()).toBe(0)
  breaker.succeed()
  expect([breaker.enter(), breaker.enter()]).toEqual([0, 0])
})

test('a probe that never reports gives way to the next', () => {
  const { breaker, time } = breakerAt()
  for (let failure = 0; failure < 3; failure += 1) breaker.fail()
  time.now = 100
  expect(breaker.enter()).toBe(0)
  time.now = 200
  expect(breaker.enter()).toBe(0)
})
