import { SHORT_TABLE } from './minutes.ts'

/**
 * How minutes look on screen and on paper: A4, tables whose heads stand on every page, pages counted, Korean words kept
 * whole. It never depends on what the minutes say, so that its hash can stand in the page's policy.
 */
export const MINUTES_STYLE = `
@page {
  size: A4;
  margin: 20mm 18mm 20mm;
  @bottom-center { content: counter(page) ' / ' counter(pages); font: 9pt sans-serif; }
}
:root { color-scheme: light; }
body {
  margin: 0 auto;
  padding: 12mm 8mm;
  max-width: 174mm;
  background: #fff;
  color: #111;
  font: 10.5pt/1.55 'Pretendard GOV Variable', 'Pretendard GOV', '맑은 고딕', 'Malgun Gothic', 'Apple SD Gothic Neo', sans-serif;
  word-break: keep-all;
  overflow-wrap: anywhere;
}
p { margin: 0 0 2pt; }
h1 { margin: 4pt 0 14pt; font-size: 18pt; line-height: 1.3; text-align: center; text-wrap: balance; }
h2 { margin: 16pt 0 5pt; font-size: 12.5pt; break-after: avoid; }
.mark { text-align: center; font-weight: 700; }
table { width: 100%; margin: 0 0 6pt; border-collapse: collapse; table-layout: fixed; font-size: 9.5pt; }
th, td { padding: 3.5pt 5pt; border: 0.6pt solid #555; text-align: start; vertical-align: top; font-weight: inherit; }
th { background: #eee; font-weight: 700; }
thead th { padding-inline: 3pt; }
th p, td p { margin: 0; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
/* A short table, such as that of the signatures, is not torn. */
table:not(:has(tbody > tr:nth-child(${SHORT_TABLE + 1}))) { break-inside: avoid; }
body[data-watermark]::before {
  content: attr(data-watermark);
  position: fixed;
  inset: 35% 0 auto;
  text-align: center;
  font-size: 110pt;
  font-weight: 800;
  white-space: nowrap;
  color: rgb(0 0 0 / 0.09);
  rotate: -28deg;
  pointer-events: none;
}
/* Of more letters: on one line all the same. */
:lang(en) body[data-watermark]::before { font-size: 76pt; }
@media print {
  body { padding: 0; max-width: none; }
  * { print-color-adjust: exact; }
}
`
