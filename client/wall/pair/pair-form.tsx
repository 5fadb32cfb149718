import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { wallFloor } from '#client/design/wall-floor.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { wallWords } from '#client/i18n/wall-words.ts'
import { usePublicOccasion } from '#client/sync/use-public-occasion.ts'
import { NAME_LIMIT } from '#shared/board/text.ts'
import { DRAWN_AT, MEASURES, REDUCED_FROM } from '#client/design/wall/measures.ts'
import { PairClock } from './pair-clock.tsx'
import { PairSteps } from './pair-steps.tsx'
import styles from './pair.module.css'
import type { ScreenToPair } from './pairing.ts'
import { readNumber } from './screen-memory.ts'
import { WallShell } from '#client/design/wall/wall-shell.tsx'

type PairFormProps = {
  initial: ScreenToPair | null
  onDone: (screen: ScreenToPair) => void
}

/** Larger text is wanted, but not drawn, than on a wall can be: up to here it is still 16 minutes of arc high. */
const READABLE_UP_TO = 64

/** A usual screen of a situation room. */
const USUAL = { diagonalInch: 86, distanceMetre: 5 }

/** What this screen is: its name, size and distance. Enter alone takes what stands there; arrows make a number more or less. */
export function PairForm({ initial, onDone }: PairFormProps) {
  const { pair } = useWords(wallWords)
  const occasion = usePublicOccasion()
  const [name, setName] = useState(initial?.name ?? pair.nameDefault)
  const [diagonal, setDiagonal] = useState(`${initial?.diagonalInch ?? USUAL.diagonalInch}`)
  const [distance, setDistance] = useState(`${initial?.distanceMetre ?? USUAL.distanceMetre}`)

  // A remote control has to press nothing but OK where everything is as usual.
  const begin = useRef<HTMLButtonElement>(null)
  useEffect(() => begin.current?.focus(), [])

  const diagonalInch = readNumber(diagonal, 'diagonalInch')
  const distanceMetre = readNumber(distance, 'distanceMetre')
  const floor = diagonalInch === null || distanceMetre === null ? null : wallFloor(diagonalInch, distanceMetre)
  const called = name.trim().normalize('NFC')
  const handleDone = () => {
    if (diagonalInch !== null && distanceMetre !== null && called !== '' && called.length <= NAME_LIMIT)
      onDone({ name: called, diagonalInch, distanceMetre })
  }
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    handleDone()
  }
  return (
    <WallShell
      title={pair.title}
      mode={occasion?.mode ?? 'real'}
      abouts={['']}
      clock={occasion && <PairClock clock={occasion.clock} />}
      unit={DRAWN_AT}
      measures={MEASURES}
      footer={<span>{pair.noAccount}</span>}
    >
      <main className={styles.pair}>
        <form className={styles.form} onSubmit={handleSubmit} noValidate>
          <h2 className={styles.ask}>{pair.ask}</h2>
          <TextField
            label={pair.name}
            value={name}
            onChange={setName}
            onEnter={handleDone}
            limit={NAME_LIMIT}
            error={called === '' ? pair.nameMissing : null}
          />
          <div className={styles.numbers}>
            <TextField
              label={pair.diagonal}
              value={diagonal}
              onChange={setDiagonal}
              onEnter={handleDone}
              onKeyDown={stepping(diagonalInch, 1, setDiagonal)}
              inputMode="decimal"
              error={diagonalInch === null ? pair.diagonalRange : null}
            />
            <TextField
              label={pair.distance}
              value={distance}
              onChange={setDistance}
              onEnter={handleDone}
              onKeyDown={stepping(distanceMetre, 0.5, setDistance)}
              inputMode="decimal"
              error={distanceMetre === null ? pair.distanceRange : null}
            />
          </div>
          <output className={styles.consequence}>
            {floor !== null && floor > READABLE_UP_TO && pair.tooFar}
            {floor !== null && floor >= REDUCED_FROM && floor <= READABLE_UP_TO && pair.reducedView}
          </output>
          <Button type="submit" kind="primary" size="large" className={styles.begin} ref={begin}>
            {pair.begin}
          </Button>
        </form>
        <PairSteps />
      </main>
    </WallShell>
  )
}

/** Up and down, which even a remote control has, make a number more or less. */
const stepping =
  (value: number | null, step: number, set: (typed: string) => void) => (event: KeyboardEvent<HTMLInputElement>) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (direction === undefined || value === null) return
    event.preventDefault()
    set(`${value + direction * step}`)
  }
