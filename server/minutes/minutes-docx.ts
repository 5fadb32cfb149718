import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import {
  type Block,
  type Cell,
  type Language,
  type Minutes,
  SHORT_TABLE,
  type Table as MinutesTable,
} from './minutes.ts'

/** Twentieths of a point: A4 with margins of 20 mm, and what is left between them. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_134 }
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin

/** What Korean offices have on every machine; a file can't bring the project's own. */
const FONT = '맑은 고딕'
const LOCALE: Readonly<Record<Language, string>> = { ko: 'ko-KR', en: 'en-GB' }
/** Half points. */
const SIZE = { text: 21, table: 19, title: 36, heading: 25, small: 18 }
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '555555' }

/** Minutes as a DOCX file, with the words of the page in the same order. */
export function minutesDocx({ language, title, marks, watermark, sections }: Minutes): Promise<Buffer> {
  const document = new Document({
    title,
    creator: '채비 · Chaebi',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZE.text, language: { value: LOCALE[language], eastAsia: LOCALE.ko } },
          paragraph: { spacing: { after: 40, line: 300 } },
        },
        heading1: {
          run: { font: FONT, size: SIZE.title, bold: true },
          paragraph: { spacing: { before: 80, after: 280 } },
        },
        heading2: {
          run: { font: FONT, size: SIZE.heading, bold: true },
          paragraph: { spacing: { before: 320, after: 100 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        headers: { default: new Header({ children: watermark === null ? [] : [centred(watermark, SIZE.heading)] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          ...marks.map((mark) => centred(mark, SIZE.text)),
          paragraph({ heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER, children: [run(title)] }),
          ...sections.flatMap(({ heading, blocks }) => [
            paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [run(heading)] }),
            ...blocks.flatMap((block) => blockDocx(block)),
          ]),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** Else Word would set 제2차 as 제 2 차. */
const paragraph = (options: IParagraphOptions): Paragraph =>
  new Paragraph({ autoSpaceEastAsianText: false, ...options })

const run = (text: string, options: { bold?: boolean; size?: number } = {}): TextRun =>
  new TextRun({ text, ...options })

const centred = (text: string, size: number): Paragraph =>
  paragraph({ alignment: AlignmentType.CENTER, children: [run(text, { bold: true, size })] })

const pageNumber = (): Paragraph =>
  paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: SIZE.small })],
  })

const blockDocx = (block: Block): (Paragraph | Table)[] =>
  block.kind === 'paragraph'
    ? [paragraph({ children: [run(block.text)] })]
    : // Two tables without a paragraph between them would grow into one.
      [tableDocx(block), paragraph({ spacing: { after: 0, line: 120 }, children: [] })]

function tableDocx({ head, widths, rows }: MinutesTable): Table {
  const columnWidths = widths.map((width) => Math.round((TEXT_WIDTH * width) / 100))
  const cell = (lines: Cell, column: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'EEEEEE' } } : {}),
      // A cell is not one without a paragraph.
      children: (lines.length === 0 ? [''] : lines).map((line) =>
        paragraph({
          spacing: { after: 0, line: 264 },
          children: [run(line, { bold: isHead, size: SIZE.table })],
        }),
      ),
    })
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    borders: {
      top: BORDER,
      bottom: BORDER,
      left: BORDER,
      right: BORDER,
      insideHorizontal: BORDER,
      insideVertical: BORDER,
    },
    rows: [
      ...(head.length === 0
        ? []
        : [
            new TableRow({
              tableHeader: true,
              keepNext: true,
              children: head.map((name, column) => cell([name], column, true)),
            }),
          ]),
      ...rows.map(
        (cells, index) =>
          new TableRow({
            cantSplit: true,
            keepNext: rows.length <= SHORT_TABLE && index < rows.length - 1,
            children: cells.map((lines, column) => cell(lines, column, head.length === 0 && column === 0)),
          }),
      ),
    ],
  })
}
