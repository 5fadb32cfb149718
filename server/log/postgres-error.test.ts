import { DatabaseError } from 'pg'
import { expect, it } from 'vitest'
import { isRolledBack } from './postgres-error.ts'

const said = (severity: string, code: string): DatabaseError =>
  Object.assign(new DatabaseError('', 1, 'error'), { severity, code })

it.each([
  ['23505', true],
  ['40001', true],
  ['57014', true],
  ['08006', false],
  ['53100', false],
  ['57P01', false],
  ['58030', false],
  ['XX000', false],
])('an answer %s to a COMMIT tells whether it is rolled back, in whatever language: %s', (code, isCertain) => {
  for (const severity of ['ERROR', 'FEHLER', '오류', 'FATAL'])
    expect(isRolledBack(said(severity, code))).toBe(isCertain)
})
