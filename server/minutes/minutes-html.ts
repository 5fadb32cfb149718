import { hash } from 'node:crypto'
import type { Block, Cell, Minutes, Table } from './minutes.ts'
import { MINUTES_STYLE } from './minutes-style.ts'

/** Where the page finds the fonts of the project. */
export const FONTS = '/api/minutes-fonts.css'

/** The page's own policy: one style, known by its hash, the fonts, and nothing else; no script at all. */
export const MINUTES_POLICY = [
  "default-src 'none'",
  `style-src 'self' 'sha256-${hash('sha256', MINUTES_STYLE, 'base64')}'`,
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Minutes as a page to read and to print. */
export function minutesHtml({ language, title, marks, watermark, sections }: Minutes): string {
  const body = [
    ...marks.map((mark) => `<p class="mark">${escaped(mark)}</p>`),
    `<h1>${escaped(title)}</h1>`,
    ...sections.map(
      ({ heading, blocks }) =>
        `<section>\n<h2>${escaped(heading)}</h2>\n${blocks.map(blockHtml).join('\n')}\n</section>`,
    ),
  ]
  const through = watermark === null ? '' : ` data-watermark="${escaped(watermark)}"`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${FONTS}">
<style>${MINUTES_STYLE}</style>
</head>
<body${through}>
${body.join('\n')}
</body>
</html>
`
}

const blockHtml = (block: Block): string =>
  block.kind === 'paragraph' ? `<p>${escaped(block.text)}</p>` : tableHtml(block)

function tableHtml({ head, widths, rows }: Table): string {
  const columns = widths.map((width) => `<col width="${width}%">`).join('')
  const heads = head.map((name) => `<th scope="col">${paragraphs([name])}</th>`).join('')
  const lines = rows.map((cells) => {
    const [first = [], ...others] = cells
    // Without a head, the first column says what each row is.
    const leading = head.length === 0 ? `<th scope="row">${paragraphs(first)}</th>` : `<td>${paragraphs(first)}</td>`
    return `<tr>${leading}${others.map((cell) => `<td>${paragraphs(cell)}</td>`).join('')}</tr>`
  })
  return [
    '<table>',
    `<colgroup>${columns}</colgroup>`,
    ...(head.length === 0 ? [] : [`<thead><tr>${heads}</tr></thead>`]),
    `<tbody>\n${lines.join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n')
}

const paragraphs = (cell: Cell): string => cell.map((line) => `<p>${escaped(line)}</p>`).join('')

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
