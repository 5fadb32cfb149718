import { posix } from 'node:path'
import { type ESTree, parseSync, Visitor } from 'vite'

/** Something in a file of `client/`, `server/` or `shared/` that a rule of the layout forbids. */
export interface Violation {
  /** From the project's root, with forward slashes. */
  readonly file: string
  readonly line: number
  /** What stands there: the import's specifier, or the expression. */
  readonly found: string
  readonly rule: string
}

/** What a file is or refers to: a file of the project, a package, or its surroundings (the clock, chance). */
interface Reference {
  readonly kind: 'itself' | 'file' | 'package' | 'ambient'
  readonly name: string
}

interface Rule {
  readonly name: string
  readonly forbids: (file: string, reference: Reference) => boolean
}

const ZOD = /^zod(\/|$)/
const SQL = /^(node:sqlite|pg|postgres)$/
const SOCKET = /^(@?socket\.io|engine\.io)/
const IN_KIT = /^client\/(sync|design|i18n)\//

const isTest = (file: string): boolean => /\.test\.tsx?$|\/testing\//.test(file)

/** What tests of any room stand on. */
const isTestBench = (file: string, name: string): boolean => isTest(file) && name.startsWith('client/testing/')

/** `client/desk/` for a file of that room; undefined for the kits and for what stands directly in `client/`. */
const roomOf = (file: string): string | undefined =>
  IN_KIT.test(file) ? undefined : /^client\/[^/]+\//.exec(file)?.[0]

const staysIn =
  (folder: string) =>
  (file: string, { kind, name }: Reference): boolean =>
    file.startsWith(folder) && kind === 'file' && !name.startsWith(folder) && !name.startsWith('shared/')

/** The rules of the layout, the more telling one first: of several that forbid the same thing, the first is reported. */
export const RULES: readonly Rule[] = [
  {
    name: 'shared imports only itself and zod',
    forbids: (file, { kind, name }) =>
      file.startsWith('shared/') &&
      ((kind === 'file' && !name.startsWith('shared/')) || (kind === 'package' && !isTest(file) && !ZOD.test(name))),
  },
  {
    name: 'no clock and no randomness in shared',
    forbids: (file, { kind }) => file.startsWith('shared/') && kind === 'ambient' && !isTest(file),
  },
  { name: 'of the project, the client imports only itself and shared', forbids: staysIn('client/') },
  { name: 'of the project, the server imports only itself and shared', forbids: staysIn('server/') },
  {
    name: 'of the client, a room imports only itself, sync, design and i18n',
    forbids: (file, { kind, name }) => {
      const room = roomOf(file)
      return (
        room !== undefined &&
        kind === 'file' &&
        name.startsWith('client/') &&
        !name.startsWith(room) &&
        !IN_KIT.test(name) &&
        !isTestBench(file, name)
      )
    },
  },
  {
    name: 'of the client, sync, design and i18n import only one another',
    forbids: (file, { kind, name }) =>
      IN_KIT.test(file) &&
      kind === 'file' &&
      name.startsWith('client/') &&
      !IN_KIT.test(name) &&
      !isTestBench(file, name),
  },
  {
    name: 'the client imports nothing of Node',
    forbids: (file, { kind, name }) =>
      file.startsWith('client/') && kind === 'package' && name.startsWith('node:') && !isTest(file),
  },
  {
    name: 'only server/log speaks SQL of the board (server/accounts that of its own database, server/rows to copy both)',
    forbids: (file, { kind, name }) =>
      kind === 'package' && SQL.test(name) && !/^server\/(log|accounts|rows)\//.test(file) && !isTest(file),
  },
  {
    name: 'only server/realtime and client/sync/socket.ts import socket.io',
    forbids: (file, { kind, name }) =>
      kind === 'package' &&
      SOCKET.test(name) &&
      !/^server\/realtime\/|^client\/sync\/socket\.ts$/.test(file) &&
      !isTest(file),
  },
  {
    name: 'only server/minutes/minutes-docx.ts writes DOCX',
    forbids: (file, { kind, name }) =>
      kind === 'package' && /^docx(\/|$)/.test(name) && file !== 'server/minutes/minutes-docx.ts',
  },
  {
    name: 'no barrels: a file is named for its main export',
    forbids: (_, { kind, name }) => kind === 'itself' && /\/index\.tsx?$/.test(name),
  },
]

/** What a specifier names, in either form that the project knows: relative, or `#folder/…`. */
function referenceOf(file: string, specifier: string): Reference {
  if (specifier.startsWith('#')) return { kind: 'file', name: specifier.slice(1) }
  if (specifier.startsWith('.')) return { kind: 'file', name: posix.join(posix.dirname(file), specifier) }
  return { kind: 'package', name: specifier }
}

/**
 * Every violation in one file.
 * @param file its path from the project's root, with forward slashes
 * @throws if the source can't be parsed
 */
export function violationsIn(file: string, source: string): Violation[] {
  const { program, errors } = parseSync(file, source)
  if (errors[0] !== undefined) throw new Error(`${file}: ${errors[0].message}`)
  const violations: Violation[] = []
  const check = (reference: Reference, found: string, offset: number) => {
    const rule = RULES.find(({ forbids }) => forbids(file, reference))
    if (rule === undefined) return
    violations.push({ file, line: source.slice(0, offset).split('\n').length, found, rule: rule.name })
  }
  const checkImport = (from: ESTree.Node | null) => {
    if (from?.type === 'Literal' && typeof from.value === 'string')
      check(referenceOf(file, from.value), from.value, from.start)
  }
  const checkAmbient = (ambient: boolean, { start, end }: ESTree.Node) => {
    if (ambient) check({ kind: 'ambient', name: 'clock or chance' }, source.slice(start, end), start)
  }
  check({ kind: 'itself', name: file }, posix.basename(file), 0)
  new Visitor({
    ImportDeclaration: (node) => checkImport(node.source),
    ExportAllDeclaration: (node) => checkImport(node.source),
    ExportNamedDeclaration: (node) => checkImport(node.source),
    ImportExpression: (node) => checkImport(node.source),
    TSImportType: (node) => checkImport(node.source),
    NewExpression: (node) => checkAmbient(nameOf(node.callee) === 'Date' && node.arguments.length === 0, node),
    CallExpression: (node) => checkAmbient(nameOf(node.callee) === 'Date', node),
    MemberExpression: (node) => checkAmbient(/^(globalThis\.\w+|Date\.now|Math\.random)$/.test(nameOf(node)), node),
  }).visit(program)
  return violations
}

/** `Date.now` for that expression; an empty string for what is no plain name. */
function nameOf(node: ESTree.Node): string {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression') return ''
  return `${nameOf(node.object)}.${nameOf(node.property)}`
}
