import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { instant } from '#shared/board/instant.ts'
import { Banner } from '../banner.tsx'
import { Clock } from '../clock.tsx'
import { ConnectionState } from '../connection-state.tsx'
import { ExerciseMark } from '../exercise-mark.tsx'
import { ItemBar } from '../item-bar.tsx'
import { ItemStatusChip } from '../item-status-chip.tsx'
import { OverdueMark } from '../overdue-mark.tsx'
import { ReadinessBadge } from '../readiness-badge.tsx'
import styles from './wall-specimen.module.css'

const NOW = instant(Date.parse('2024-05-10T10:24:05+09:00'))
const LEVELS = ['amber', 'red', 'green'] as const

/** The primitives at the size of a wall, live or too old to be believed; the room itself lays out more than this. */
export function WallSpecimen({ theme, stale = false }: { theme: 'dark' | 'light'; stale?: boolean }) {
  const words = useWords(statusWords)
  const format = useFormat()
  return (
    <section
      aria-label={`Wall, ${theme}${stale ? ', stale' : ''}`}
      className={styles.wall}
      data-scale="wall"
      data-theme={theme}
      data-fresh={stale ? 'stale' : 'live'}
    >
      <header className={styles.line}>
        <h3 className={styles.title}>AI 서울 정상회의 준비 현황</h3>
        <ExerciseMark mode="rehearsal" />
        <span className={styles.date}>{format.date(NOW)}</span>
        <Clock now={NOW} className={styles.clock} />
      </header>
      <div className={styles.line}>
        <span className={styles.verdict}>
          <ReadinessBadge level={stale ? 'withheld' : 'red'} />
        </span>
        <p className={styles.sentence}>장관 세션의 핵심 항목 2건이 막혀 있습니다.</p>
      </div>
      <div className={styles.tiles}>
        {LEVELS.map((level) => (
          <div key={level} className={styles.tile}>
            <div className={styles.line}>
              <h4 className={styles.title}>장관 세션</h4>
              <span className={styles.date}>{format.dDay('2024-05-22', NOW)}</span>
            </div>
            <span className={styles.level}>
              <ReadinessBadge level={stale ? 'withheld' : level} short />
            </span>
            <ItemBar counts={{ blocked: 2, done: 19, 'in-progress': 12, 'not-started': 8 }} />
          </div>
        ))}
      </div>
      <div className={styles.line}>
        <ItemStatusChip status="blocked" plain />
        <b className={styles.row}>통역 부스 전원 증설</b>
        <OverdueMark />
        <b className={styles.row}>오찬 식단 확정</b>
        <span className={styles.date}>{words.ministry.mofa}</span>
      </div>
      {stale ? (
        <Banner tone="cut" end="자동으로 다시 연결하는 중입니다">
          서버와 연결이 끊겼습니다 · {format.stopwatch(72_000)}째
        </Banner>
      ) : (
        <ConnectionState connection={{ kind: 'live', asOf: NOW, unsent: 0 }} withTime position={4102} />
      )}
    </section>
  )
}
