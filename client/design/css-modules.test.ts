import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const CLIENT = resolve(import.meta.dirname, '..')

/** Classes of modules that no component gives, and those that one gives and no rule speaks of: no type tells either. */
function strayClasses(sources: ReadonlyMap<string, string>): string[] {
  const given = new Map<string, Set<string>>()
  for (const [file, source] of sources) {
    const code = source.replaceAll(/^import .*/gm, '')
    for (const [, name = '', path = ''] of source.matchAll(/^import (\w+) from '([^']+\.module\.css)'/gm)) {
      const module = path.startsWith('#client') ? path.replace('#client', CLIENT) : join(dirname(file), path)
      const all = given.get(module) ?? new Set()
      given.set(module, all)
      for (const [, one = ''] of code.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))) all.add(one)
      // By a value, which may be any of them.
      if (code.includes(`${name}[`)) all.add('*')
    }
  }
  return [...sources].flatMap(([file, source]) => {
    if (!file.endsWith('.module.css')) return []
    const uses = given.get(file) ?? new Set()
    const rules = source.replaceAll(/\/\*.*?\*\/|'[^']*'/gs, '')
    const styled = new Set(Array.from(rules.matchAll(/(?<!\d)\.([a-z]\w*)/gi), ([, one = '']) => one))
    const where = basename(file)
    return [
      ...Array.from(styled, (one) => (uses.has(one) || uses.has('*') ? '' : `${where}: nothing is .${one}`)),
      ...Array.from(uses, (one) => (styled.has(one) || one === '*' ? '' : `${where}: nothing is said of .${one}`)),
    ].filter((fault) => fault !== '')
  })
}

it('finds a class that is never given, and one that is never styled', () => {
  const sources = new Map([
    ['/a/row.module.css', '/* not .this */ .row > .name { inline-size: 0.5em } .row .numeric { color: red }'],
    [
      '/a/row.tsx',
      "import styles from './row.module.css'\nconst Row = [styles.row, styles.name, styles.end, 'numeric']",
    ],
  ])
  expect(strayClasses(sources)).toEqual([
    'row.module.css: nothing is .numeric',
    'row.module.css: nothing is said of .end',
  ])
})

it('has no such class in any module', () => {
  const files = globSync('**/*.{tsx,module.css}', { cwd: CLIENT }).map((file) => join(CLIENT, file))
  expect(files.length).toBeGreaterThan(100)
  expect(strayClasses(new Map(files.map((file) => [file, readFileSync(file, 'utf8')])))).toEqual([])
})
