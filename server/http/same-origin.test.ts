import { describe, expect, it } from 'vitest'
import { isSameOrigin } from './same-origin.ts'

const HOST = { host: 'board.local:3000' }
const PUBLIC = new URL('https://board.example.kr')

describe('a request is of our own pages', () => {
  it.each([
    ['as the browser says', { 'sec-fetch-site': 'same-origin' }],
    ['with our host as its origin', { origin: 'http://board.local:3000' }],
    ['with the public origin behind a proxy', { origin: 'https://board.example.kr' }],
    ['or of no browser', {}],
  ])('%s', (_, headers) => {
    expect(isSameOrigin({ ...HOST, ...headers }, PUBLIC)).toBe(true)
  })
})

describe('a request is of another site', () => {
  it.each([
    ['as the browser says, whatever its origin', { 'sec-fetch-site': 'cross-site', origin: 'http://board.local:3000' }],
    ['on a subdomain', { 'sec-fetch-site': 'same-site' }],
    ['on another port of our host', { origin: 'http://board.local:4000' }],
    ['with an origin that is kept secret', { origin: 'null' }],
    ['with no origin at all in its place', { origin: '' }],
  ])('%s', (_, headers) => {
    expect(isSameOrigin({ ...HOST, ...headers }, PUBLIC)).toBe(false)
  })
})
