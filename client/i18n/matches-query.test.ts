import { expect, test } from 'vitest'
import { matchesQuery } from './matches-query.ts'

test.each([
  ['독일', 'ㄷㅇ'],
  ['벨기에', 'ㅂㄱㅇ'],
  ['전 좌석 마이크 점검', 'ㅁㅇㅋ'],
  ['전 좌석 마이크 점검', '마이'],
  ['전 좌석 마이크 점검', '좌석마'],
  ['OpenAI', 'openai'],
  ['한국', '하'],
  ['한국', '한구'],
  ['독일'.normalize('NFD'), '독'],
  ['독일', '일'.normalize('NFD')],
  ['독일', ''],
])('%s is found by ‘%s’', (name, query) => expect(matchesQuery(name, query)).toBe(true))

test.each([
  ['독일', 'ㅇㄷ'],
  ['독일', '도쿄'],
  ['OpenAI', 'ㅇㅍ'],
])('%s is not found by ‘%s’', (name, query) => expect(matchesQuery(name, query)).toBe(false))
