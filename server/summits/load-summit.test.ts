import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SummitRule } from '#shared/board/summit-rules.ts'
import { loadSummit, parseSummit } from './load-summit.ts'
import { SummitFileError } from './summit-file-error.ts'

/** A sound file, small enough to count its lines by eye. */
const SOUND = `{
  "id": "test-summit",
  "name": { "ko": "시험 회의", "en": "Test Summit" },
  "fictional": true,
  "reviewAt": "2024-05-10T10:00:00+09:00",
  "venues": [
    { "id": "hall", "name": { "ko": "회관", "en": "Hall" } }
  ],
  "sessions": [
    {
      "id": "online",
      "name": { "ko": "화상 회의", "en": "Online Meeting" },
      "shortName": { "ko": "화상", "en": "Online" },
      "format": "virtual",
      "day": "2024-05-21", "dayPart": "evening", "startsAt": null,
      "venue": null,
      "lead": "mofa", "supporting": "msit",
      "staleAfterHours": 72, "replyWithinHours": 120,
      "workstreams": [
        {
          "id": "lines",
          "name": { "ko": "회선", "en": "Lines" },
          "lead": "mofa", "supporting": null, "items": [
            {
              "id": "line-test",
              "title": { "ko": "회선 점검", "en": "Line test" },
              "lead": "msit",
              "supporting": "mofa",
              "due": "2024-05-20T12:00:00+09:00",
              "critical": true,
              "gate": "rehearsal",
              "status": "not-started"
            },
            {
              "id": "line-list",
              "title": { "ko": "회선 목록", "en": "List of lines" },
              "lead": "msit", "supporting": null, "due": null, "critical": false, "gate": null
            }
          ]
        }
      ]
    },
    {
      "id": "on-site",
      "name": { "ko": "대면 회의", "en": "Meeting on Site" },
      "shortName": { "ko": "대면", "en": "On Site" },
      "format": "in-person",
      "day": "2024-05-22", "dayPart": null, "startsAt": "2024-05-22T14:00:00+09:00",
      "venue": "hall",
      "lead": "msit", "supporting": null, "staleAfterHours": 24, "replyWithinHours": 120,
      "workstreams": []
    }
  ],
  "delegations": [
    {
      "id": "ga",
      "kind": "country",
      "name": { "ko": "가 나라", "en": "Republic of Ga" },
      "country": null,
      "lead": "mofa",
      "group": false
    }
  ],
  "participations": [
    { "delegation": "ga", "session": "online", "role": "host", "status": "planned" },
    { "delegation": "ga", "session": "on-site", "role": "guest", "status": "planned" }
  ]
}
`
/** The sound file with one passage changed. */
const broken = (passage: string, becomes: string): string => {
  expect(SOUND.split(passage)).toHaveLength(2)
  return SOUND.replace(passage, becomes)
}
const lineOf = (passage: string): number => SOUND.slice(0, SOUND.indexOf(passage)).split('\n').length

const faultsOf = (text: string) => {
  try {
    parseSummit(text, 'test.json')
  } catch (error) {
    if (error instanceof SummitFileError) return error.faults
  }
  throw new Error('The file was accepted.')
}

it('accepts a sound file and returns it as the schema types it', () => {
  expect(parseSummit(SOUND, 'test.json').sessions[0]?.workstreams[0]?.items[0]?.gate).toBe('rehearsal')
})

describe('a rule that spans entries is named with its line', () => {
  type Case = { passage: string; becomes: string; path: string; value: string }
  const CASES: Record<SummitRule, Case[]> = {
    'unique-id': [
      {
        passage: '{ "id": "hall", "name": { "ko": "회관", "en": "Hall" } }',
        becomes:
          '{ "id": "hall", "name": { "ko": "회관", "en": "Hall" } }, { "id": "hall", "name": { "ko": "둘", "en": "Two" } }',
        path: 'venues[1].id',
        value: '"hall"',
      },
      {
        passage: '"id": "line-list"',
        becomes: '"id": "line-test"',
        path: 'sessions[0].workstreams[0].items[1].id',
        value: '"line-test"',
      },
    ],
    'known-venue': [
      { passage: '"venue": "hall"', becomes: '"venue": "attic"', path: 'sessions[1].venue', value: '"attic"' },
    ],
    'known-session': [
      {
        passage: '"session": "online"',
        becomes: '"session": "offline"',
        path: 'participations[0].session',
        value: '"offline"',
      },
    ],
    'known-delegation': [
      {
        passage: '"delegation": "ga", "session": "online"',
        becomes: '"delegation": "na", "session": "online"',
        path: 'participations[0].delegation',
        value: '"na"',
      },
    ],
    'one-participation-a-session': [
      {
        passage: '{ "delegation": "ga", "session": "on-site"',
        becomes: '{ "delegation": "ga", "session": "online"',
        path: 'participations[1]',
        value: '"ga@online"',
      },
    ],
    'gate-of-this-format': [
      {
        passage: '"gate": "rehearsal"',
        becomes: '"gate": "doors-open"',
        path: 'sessions[0].workstreams[0].items[0].gate',
        value: '"doors-open"',
      },
    ],
    'supporting-is-the-other-ministry': [
      {
        passage: '"lead": "msit", "supporting": null, "staleAfterHours"',
        becomes: '"lead": "msit", "supporting": "msit", "staleAfterHours"',
        path: 'sessions[1].supporting',
        value: '"msit"',
      },
      {
        passage: '"lead": "mofa", "supporting": null, "items"',
        becomes: '"lead": "mofa", "supporting": "mofa", "items"',
        path: 'sessions[0].workstreams[0].supporting',
        value: '"mofa"',
      },
      {
        passage: '"lead": "msit", "supporting": null, "due"',
        becomes: '"lead": "msit", "supporting": "msit", "due"',
        path: 'sessions[0].workstreams[0].items[1].supporting',
        value: '"msit"',
      },
    ],
    'status-needs-evidence': [
      {
        passage: '"status": "not-started"',
        becomes: '"status": "done"',
        path: 'sessions[0].workstreams[0].items[0].status',
        value: '"done"',
      },
      {
        passage: '"role": "host", "status": "planned"',
        becomes: '"role": "host", "status": "invited"',
        path: 'participations[0].status',
        value: '"invited"',
      },
    ],
    'in-person-has-a-venue-or-none-yet': [
      { passage: '"venue": null', becomes: '"venue": "hall"', path: 'sessions[0].venue', value: '"hall"' },
    ],
  }
  const cases = Object.entries(CASES).flatMap(([rule, ofRule]) => ofRule.map((one) => ({ rule, ...one })))

  it.each(cases)('$rule at $path', ({ rule, passage, becomes, path, value }) => {
    const fault = { rule, line: lineOf(passage), path, value }
    expect(faultsOf(broken(passage, becomes))).toEqual([expect.objectContaining(fault)])
  })
})

describe('a rule of the schema is named with its line', () => {
  it.each([
    { rule: 'kebab-case-id', passage: '"id": "online"', becomes: '"id": "On Line"', path: 'sessions[0].id' },
    { rule: 'day', passage: '"2024-05-21"', becomes: '"2024-04-31"', path: 'sessions[0].day' },
    {
      rule: 'seoul-moment',
      passage: 'T12:00:00+09:00',
      becomes: 'T12:00:00Z',
      path: 'sessions[0].workstreams[0].items[0].due',
    },
    { rule: 'seoul-moment', passage: 'T10:00:00+09:00', becomes: 'T25:00:00+09:00', path: 'reviewAt' },
    { rule: 'wrong-type', passage: '"fictional": true', becomes: '"fictional": "yes"', path: 'fictional' },
    { rule: 'wrong-type', passage: '"workstreams": []', becomes: '"workstreams": {}', path: 'sessions[1].workstreams' },
    { rule: 'not-in-list', passage: '"virtual"', becomes: '"hybrid"', path: 'sessions[0].format' },
    {
      rule: 'too-small',
      passage: '"staleAfterHours": 24',
      becomes: '"staleAfterHours": 0',
      path: 'sessions[1].staleAfterHours',
    },
    { rule: 'too-small', passage: '"시험 회의"', becomes: '" "', path: 'name.ko' },
    { rule: 'too-big', passage: '"id": "test-summit"', becomes: `"id": "${'a'.repeat(61)}"`, path: 'id' },
    { rule: 'missing-field', passage: ', "en": "Test Summit"', becomes: '', path: 'name.en' },
    {
      rule: 'unknown-field',
      passage: '"fictional": true',
      becomes: '"fictional": true, "colour": "blue"',
      path: 'colour',
    },
    { rule: 'forbidden-characters', passage: '시험', becomes: '시\\u202E험', path: 'name.ko' },
    { rule: 'country-code', passage: '"country": null', becomes: '"country": "kr"', path: 'delegations[0].country' },
  ])('$rule at $path', ({ rule, passage, becomes, path }) => {
    const fault = { rule, line: lineOf(passage), path }
    expect(faultsOf(broken(passage, becomes))).toEqual([expect.objectContaining(fault)])
  })
})

it('lists every fault, in the order of the file, as one block', () => {
  const text = SOUND.replace('"virtual"', '"hybrid"').replace('"2024-05-21"', '"21 May"').replace('"due": null, ', '')
  expect(() => parseSummit(text, 'summits/test.json')).toThrow(
    `The summit file cannot be used: 3 faults.
summits/test.json:14:17  sessions[0].format  not-in-list  "hybrid"
    Write one of "virtual", "in-person".
summits/test.json:15:14  sessions[0].day  day  "21 May"
    Write a day of the calendar as YYYY-MM-DD.
summits/test.json:34:13  sessions[0].workstreams[0].items[1].due  missing-field  (none)
    Add it.`,
  )
})

it('shortens a long value', () => {
  expect(faultsOf(broken('test-summit', 'a'.repeat(61)))[0]?.value).toBe(`"${'a'.repeat(58)}…`)
})

describe('a file that is no JSON', () => {
  it('is named with the line and column where it breaks', () => {
    expect(faultsOf(broken('"venue": null', '"venue": none'))).toMatchObject([
      { rule: 'json-syntax', line: 16, column: 16, value: '"none,"', remedy: 'Expected a value.' },
    ])
    expect(faultsOf('{')).toMatchObject([{ rule: 'json-syntax', line: 1, column: 2, value: '(end of file)' }])
  })
  it('is refused where a key stands twice, which JSON.parse would hide', () => {
    expect(faultsOf(broken('"critical": true', '"critical": true, "critical": false'))).toMatchObject([
      { rule: 'duplicate-key', line: 30, column: 33 },
    ])
  })
})

describe('a file on disk', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'summit-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const write = (content: string | Buffer): string => {
    const file = join(folder, 'summit.json')
    writeFileSync(file, content)
    return file
  }

  it('may begin with the mark that Windows editors write', () => {
    expect(loadSummit(write(`\uFEFF${SOUND}`)).id).toBe('test-summit')
  })
  it('is named with the line that is not UTF-8', () => {
    const korean = Buffer.from([0xb0, 0xa1]) // 가 in CP949, as older Korean editors save it
    const [before = '', after = ''] = SOUND.split('회관')
    expect(() => loadSummit(write(Buffer.concat([Buffer.from(before), korean, Buffer.from(after)])))).toThrow(
      /summit\.json:7:38 {2}\(file\) {2}utf-8 .*\n {4}Save the file as UTF-8\./,
    )
  })
  it('is named where it cannot be read', () => {
    expect(() => loadSummit(join(folder, 'absent.json'))).toThrow(/absent\.json:1:1 {2}\(file\) {2}readable {2}ENOENT/)
  })
})
