import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { wallWords } from '#client/i18n/wall-words.ts'
import { usePublicOccasion } from '#client/sync/use-public-occasion.ts'
import { Figures } from '#client/design/wall/figures.tsx'
import { LinkLost } from '#client/design/wall/link-lost.tsx'
import { MEASURES, REDUCED_FROM } from '#client/design/wall/measures.ts'
import { PairClock } from './pair-clock.tsx'
import { PairSteps } from './pair-steps.tsx'
import styles from './pair.module.css'
import type { ScreenToPair } from './pairing.ts'
import { QrCode } from '#client/design/wall/qr-code.tsx'
import { usePairing } from '#client/sync/use-pairing.ts'
import { useTimeLeft } from '#client/sync/use-time-left.ts'
import { useViewport } from '#client/design/wall/use-viewport.ts'
import { useWallKeys } from '#client/design/wall/use-wall-keys.ts'
import { WallShell } from '#client/design/wall/wall-shell.tsx'

type PairCodeProps = {
  screen: ScreenToPair
  /** Smallest text in px of a 1080p screen. */
  unit: number
  onEdit: () => void
  onApproved: () => void
}

/** The code of this screen, as large as it gets, how long it lasts, and what to do with it. */
export function PairCode({ screen, unit, onEdit, onApproved }: PairCodeProps) {
  const { pair } = useWords(wallWords)
  const format = useFormat()
  const occasion = usePublicOccasion()
  const { code, endsAt, link } = usePairing('wall', { screen }, onApproved)
  const left = useTimeLeft(endsAt)
  const { width } = useViewport()
  useWallKeys({ Escape: onEdit })

  const page = width / unit - 2 * MEASURES.side
  const reduced = unit >= REDUCED_FROM
  const connected = (
    <>
      <span className={styles.connected}>
        <span className={styles.dot} /> {link === 'asking' ? pair.waiting : pair.connected}
      </span>
      {!reduced && <span className={styles.note}>{pair.noAccount}</span>}
      {!reduced && <span>{pair.viewOnly}</span>}
    </>
  )
  return (
    <WallShell
      title={pair.title}
      mode={occasion?.mode ?? 'real'}
      abouts={['']}
      clock={occasion && <PairClock clock={occasion.clock} />}
      unit={unit}
      measures={MEASURES}
      footer={
        link === 'unreachable' || link === 'crowded' ? <LinkLost said={pair.troubles[link]} width={page} /> : connected
      }
    >
      <main className={styles.pair} data-reduced={reduced}>
        <section>
          <p className={styles.label}>{pair.code}</p>
          <p className={`${styles.code} numeric`}>{code ?? '····-····'}</p>
          <div className={styles.below}>
            <div>
              <p className={`${styles.lasts} numeric`}>
                {code === null ? pair.waiting : <Figures>{pair.newCodeIn(format.stopwatch(left))}</Figures>}
              </p>
              <dl className={styles.details}>
                <div>
                  <dt>{pair.name}</dt>
                  <dd>{screen.name}</dd>
                </div>
                <div>
                  <dt>{pair.screen}</dt>
                  <dd className="numeric">{pair.size(screen.diagonalInch, screen.distanceMetre)}</dd>
                </div>
              </dl>
            </div>
            {!reduced && code !== null && (
              <figure className={styles.scan}>
                <QrCode content={`${location.origin}/pair?code=${code}`} label={pair.scan} />
                <figcaption>{pair.scan}</figcaption>
              </figure>
            )}
          </div>
        </section>
        <PairSteps />
      </main>
    </WallShell>
  )
}
