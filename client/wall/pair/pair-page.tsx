import { useState } from 'react'
import { wallFloor } from '#client/design/wall-floor.ts'
import { DRAWN_AT, LARGEST_FLOOR } from '#client/design/wall/measures.ts'
import { PairCode } from './pair-code.tsx'
import { PairForm } from './pair-form.tsx'
import { readScreen, writeScreen } from './screen-memory.ts'

/** How a screen gets in: it says what it is, once, and shows a code that somebody else types where they are signed in. */
export default function PairPage() {
  const [remembered, remember] = useState(readScreen)
  const [isAsking, setAsking] = useState(remembered === null)
  if (isAsking || remembered === null)
    return (
      <PairForm
        initial={remembered}
        onDone={(screen) => {
          writeScreen(screen)
          remember(screen)
          setAsking(false)
        }}
      />
    )
  const floor = wallFloor(remembered.diagonalInch, remembered.distanceMetre)
  return (
    <PairCode
      screen={remembered}
      unit={Math.min(LARGEST_FLOOR, Math.max(DRAWN_AT, floor))}
      onEdit={() => setAsking(true)}
      onApproved={() => location.assign(`/wall${location.search}`)}
    />
  )
}
