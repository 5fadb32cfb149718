import { type Fit, fitsAll, fitted } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { textWidth } from '#client/design/wall/text-width.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { ON_A_PAGE, readBackPages } from '#shared/board/review/read-back.ts'
import { useNames } from '../../names/use-names.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import { useDueText } from '../use-due-text.ts'
import own from './read-back.module.css'
import styles from './view.module.css'

const LEADING = 1.22
/** Between what stands on one line; on two of their own they need none. */
const DOT = ' · '

type Entry = { id: string; kind: string; what: string; more: readonly string[]; who: string; when: string }

/** What was decided, read out before it is signed: what, who and by when, four on a page. */
export function ReadBack({ data, page }: { data: StageData; page: number }) {
  const { review, width, height, measures, reduced } = data
  const { readBack } = useWords(reviewStageWords)
  const entries = useEntries(data, page)
  const rowHeight = (height - measures.listHead) / ON_A_PAGE
  const ends = Math.max(6, ...entries.flatMap(({ who, when }) => [textWidth(who), textWidth(when)])) + 0.2
  const end = Math.min(ends, 11)
  // Where there is little room, who stands above by when, and the sentence has the rest.
  const what = reduced ? width - end - 0.9 : width - 2 * end - 2 * 0.9
  if (entries.length === 0)
    return (
      <main className={styles.view}>
        <h2 className={own.nothing}>{readBack.nothing}</h2>
      </main>
    )
  // Sentences begin below one another, whatever kind each is.
  const kindWidth = Math.max(...entries.map(({ kind }) => textWidth(kind))) + 1
  const endSizes = reduced ? [1] : [1.18, 1]
  const endLines = reduced ? 1 : 2
  const column = `calc(var(--wf) * ${end})`
  const columns = { gridTemplateColumns: `minmax(0, 1fr) ${column} ${reduced ? '' : column}` }
  const room = what - kindWidth - 0.7
  // What binds is read in one voice: no sentence is larger because it is short.
  const most = Math.min(
    ...entries.map(({ what: sentence, more }) => fittedWithMore(sentence, more.join(DOT), room, rowHeight).fit.size),
  )
  return (
    <main className={own.view} aria-label={`${page} / ${readBackPages(review).length}`}>
      <p className={`${styles.label} ${own.columns}`} style={columns}>
        <span>{readBack.what}</span>
        {(reduced ? [`${readBack.who} · ${readBack.when}`] : [readBack.who, readBack.when]).map((head) => (
          <span key={head}>{head}</span>
        ))}
      </p>
      <ol>
        {entries.map(({ id, kind, what: sentence, more, who, when }) => {
          const { fit, moreLines } = fittedWithMore(sentence, more.join(DOT), room, rowHeight, most)
          return (
            <li key={id} className={own.entry} style={{ ...columns, blockSize: `calc(var(--wf) * ${rowHeight})` }}>
              <div
                className={own.what}
                style={{ gridTemplateColumns: `calc(var(--wf) * ${kindWidth}) minmax(0, 1fr)` }}
              >
                <span className={own.kind}>{kind}</span>
                <div>
                  <FittedText fit={fit} className={styles.strong}>
                    {sentence}
                  </FittedText>
                  {moreLines > 0 && (
                    <FittedText fit={{ size: 1, lines: moreLines }} as="p" className={styles.soft}>
                      {moreLines === more.length && fitsAll(more, room) ? more.join('\n') : more.join(DOT)}
                    </FittedText>
                  )}
                </div>
              </div>
              <div className={reduced ? own.stacked : own.beside}>
                <FittedText fit={fitted(who, end, endSizes, endLines)}>{who}</FittedText>
                <FittedText fit={fitted(when, end, endSizes, endLines)} className="numeric">
                  {when}
                </FittedText>
              </div>
            </li>
          )
        })}
      </ol>
    </main>
  )
}

const MOST_MORE = 2

/** A sentence as large as it may be with all that hangs on it below, such as when it is done; else the sentence first. */
function fittedWithMore(
  text: string,
  more: string,
  room: number,
  height: number,
  most = Infinity,
): { fit: Fit; moreLines: number } {
  const wanted = more === '' ? 0 : fitted(more, room, [1], MOST_MORE).lines
  const below = (lines: number) => (lines === 0 ? 0 : lines * LEADING + 0.1)
  const fit = fittedWhole(text, room, height - below(wanted), most)
  if (fit.size > 1 && fit.size * fit.lines * LEADING + below(wanted) <= height) return { fit, moreLines: wanted }
  const alone = fittedWhole(text, room, height, most)
  const isRoom = alone.size * alone.lines * LEADING + below(1) <= height
  return { fit: alone, moreLines: wanted > 0 && isRoom ? 1 : 0 }
}

/** What is read out before it is signed is cut only where not even the smallest text has room for it. */
function fittedWhole(text: string, room: number, height: number, most: number): Fit {
  for (const size of [1.65, 1.35, 1.18].filter((each) => each <= most)) {
    const lines = Math.floor(height / (size * LEADING))
    const fit = fitted(text, room, [size], lines)
    if (size * textWidth(text, -0.02) <= fit.lines * room * (fit.lines > 1 ? 0.86 : 1)) return fit
  }
  return fitted(text, room, [1], Math.floor(height / LEADING))
}

function useEntries({ review }: StageData, page: number): Entry[] {
  const { readBack } = useWords(reviewStageWords)
  const { decision: kinds } = useWords(reviewWords)
  const names = useNames()
  const nameOf = useName()
  const dueText = useDueText()
  return (readBackPages(review)[page - 1] ?? []).flatMap((id): Entry[] => {
    const decision = review.decisions[id]
    if (decision !== undefined)
      return [
        {
          id,
          kind: kinds[decision.kind],
          what: nameOf(decision.sentence),
          more: decision.workstream === null ? [] : [names.workstream(decision.workstream)],
          who: readBack.everybody,
          when: readBack.noTime,
        },
      ]
    const undertaking = review.undertakings[id]
    if (undertaking === undefined) return []
    return [
      {
        id,
        kind: readBack[undertaking.kind],
        what: nameOf(undertaking.sentence),
        more: [names.workstream(undertaking.workstream), readBack.criterion(nameOf(undertaking.criterion))],
        who: names.person(undertaking.owner),
        when: dueText(undertaking),
      },
    ]
  })
}
