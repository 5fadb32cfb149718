import { expect, test } from 'vitest'
import { phoneNumber } from './phone-number.ts'

test.each([
  ['홍길동 서기관 010-1234-5678', '01012345678'],
  ['02) 3210-0000', '0232100000'],
  ['Kim, +82 10 1234 5678 (day)', '+821012345678'],
])('of ‘%s’ %s is dialled', (contact, number) => expect(phoneNumber(contact)).toBe(number))

test.each(['홍길동 서기관', '5번 출입구', ''])('‘%s’ names no number', (contact) =>
  expect(phoneNumber(contact)).toBeNull(),
)
