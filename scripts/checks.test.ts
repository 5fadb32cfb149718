import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

/** What the checks read of the project, without its sources. */
const CONFIGURATION = [
  '.gitignore',
  '.oxlintrc.json',
  'package.json',
  'tsconfig.base.json',
  'shared/tsconfig.json',
  'client/tsconfig.json',
]

const LINT = ['node_modules/oxlint/bin/oxlint']
const TYPECHECK = ['node_modules/typescript/bin/tsc', '--project', 'shared']
const DEPENDENCY_RULES = [resolve('scripts/check-dependency-rules.ts')]

let project: string

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'checks-'))
  for (const file of CONFIGURATION) cpSync(file, join(project, file))
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction')
})
afterEach(() => rmSync(project, { recursive: true }))

/** Puts the files into the project, and tells how a check ends there. */
function run(check: readonly string[], files: Record<string, string>): { passed: boolean; output: string } {
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(dirname(join(project, file)), { recursive: true })
    writeFileSync(join(project, file), `${source}\n`)
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, check, { cwd: project, encoding: 'utf8' })
  return { passed: status === 0, output: stdout + stderr }
}

describe('a clean project', () => {
  it.for([LINT, TYPECHECK, DEPENDENCY_RULES])('passes %s', (check) => {
    const { passed, output } = run(check, {
      'shared/board/status.ts': `export const STATUSES = ['open', 'done'] as const`,
      'shared/board/item.ts': `import { STATUSES } from './status.ts'\nexport const count = STATUSES.length`,
      'client/desk/row.tsx': `import { count } from '#shared/board/item.ts'\nexport const Row = () => <li>{count}</li>`,
    })
    expect(passed, output).toBe(true)
  })
})

describe('the lint finds', () => {
  it.for([
    ['relative', './b.ts', './a.ts'],
    ['by package imports', '#shared/b.ts', '#shared/a.ts'],
    ['mixed', './b.ts', '#shared/a.ts'],
  ] as const)('a cycle, %s', ([, toB, toA]) => {
    const { passed, output } = run(LINT, {
      'shared/a.ts': `import { b } from '${toB}'\nexport const a = (): number => b()`,
      'shared/b.ts': `import { a } from '${toA}'\nexport const b = (): number => a()`,
    })
    expect(passed).toBe(false)
    expect(output).toContain('import(no-cycle)')
  })

  it('a forced type, and a promise that nobody waits for', () => {
    const { output } = run(LINT, {
      'client/a.ts': `export const a = JSON.parse('1') as any\nexport const b = [1][0]!\nfetch('/')`,
    })
    expect(output).toContain('no-explicit-any')
    expect(output).toContain('no-non-null-assertion')
    expect(output).toContain('no-floating-promises')
  })

  it('an image without words', () => {
    const { output } = run(LINT, { 'client/a.tsx': `export const A = () => <img src="a.png" />` })
    expect(output).toContain('jsx-a11y(alt-text)')
  })
})

describe('the type check finds in shared', () => {
  it.for(['process.env', 'performance.now()', 'crypto.randomUUID()', 'fetch', 'setTimeout', 'document', 'console'])(
    '%s',
    (expression) => {
      const { passed, output } = run(TYPECHECK, { 'shared/a.ts': `export const a = ${expression}` })
      expect(passed).toBe(false)
      expect(output).toContain('shared/a.ts(1,18): error')
    },
  )
})

describe('the dependency rules find', () => {
  it.for([
    ['client/desk/row.tsx', `import { Verdict } from '../wall/verdict.tsx'`],
    ['client/desk/row.tsx', `import { app } from '#server/http/app.ts'`],
    ['server/http/app.ts', `import { Server } from 'socket.io'`],
    ['shared/board/item.ts', `export const at = Date.now()`],
  ] as const)('in %s | %s', ([file, line]) => {
    const { passed, output } = run(DEPENDENCY_RULES, { [file]: line })
    expect(passed).toBe(false)
    expect(output).toContain(`${file}:1`)
  })
})
