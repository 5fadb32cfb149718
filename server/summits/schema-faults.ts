import type * as z from 'zod/mini'
import type { JsonPath } from './scan-json.ts'
import { FORMAT_REMEDIES } from './summit-remedies.ts'

/** A place where a file is not of its schema's shape. */
export type SchemaFault = { path: JsonPath; rule: string; remedy: string }

/**
 * Says an issue of the schema as rules and remedies in plain English: one for each unknown field, else one.
 * `value` is what the file has at the issue's path.
 */
export function schemaFaults(issue: z.core.$ZodIssue, value: unknown): SchemaFault[] {
  // The files are JSON: no key or index of theirs is a symbol.
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  const one = (rule: string, remedy: string) => [{ path, rule, remedy }]
  const named = FORMAT_REMEDIES.get(issue.message)

  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      rule: 'unknown-field',
      remedy: 'Remove it or correct its name.',
    }))
  if (value === undefined) return one('missing-field', 'Add it.')
  if (named !== undefined) return one(issue.message, named)
  if (issue.code === 'invalid_type')
    return one('wrong-type', `Write ${issue.expected === 'array' ? 'a list' : `a value of type ${issue.expected}`}.`)
  if (issue.code === 'invalid_value')
    return one('not-in-list', `Write one of ${issue.values.map((allowed) => JSON.stringify(allowed)).join(', ')}.`)
  if (issue.code === 'too_small')
    return one(
      'too-small',
      `Write ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}${unitOf(issue.origin)}.`,
    )
  if (issue.code === 'too_big') return one('too-big', `Write at most ${issue.maximum}${unitOf(issue.origin)}.`)
  return one('wrong-format', 'Correct it as docs/summit-file.md describes.')
}

const unitOf = (origin: string): string => (origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '')
