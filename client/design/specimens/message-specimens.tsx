import { instant } from '#shared/board/instant.ts'
import { Age } from '../age.tsx'
import { Banner } from '../banner.tsx'
import { Clock } from '../clock.tsx'
import { ConnectionBar } from '../connection-bar.tsx'
import { ConnectionState } from '../connection-state.tsx'
import { ExerciseMark } from '../exercise-mark.tsx'
import { Row, Specimen } from './specimen.tsx'

const NOW = instant(Date.parse('2024-05-10T10:24:05+09:00'))
const ago = (minutes: number) => instant(NOW - minutes * 60_000)

/** What a screen says about itself: its link, its time, and that it is an exercise. */
export function MessageSpecimens() {
  return (
    <Specimen title="Messages and time">
      <Row label="Link">
        <ConnectionState connection={{ kind: 'live', asOf: NOW, unsent: 0 }} />
        <ConnectionState connection={{ kind: 'live', asOf: NOW, unsent: 0 }} withTime position={4102} />
        <ConnectionState connection={{ kind: 'reconnecting', asOf: NOW, unsent: 0 }} />
        <ConnectionState connection={{ kind: 'offline', asOf: ago(3), unsent: 2 }} />
      </Row>
      <Row label="Marks">
        <ExerciseMark mode="rehearsal" />
        <ExerciseMark mode="demo" />
      </Row>
      <Row label="Time">
        <Clock now={NOW} />
        <Clock now={NOW} seconds />
        {[0, 3, 130, 2900].map((minutes) => (
          <Age key={minutes} at={ago(minutes)} now={NOW} />
        ))}
      </Row>
      <ConnectionBar connection={{ kind: 'live', asOf: NOW, unsent: 0 }} now={NOW} />
      <ConnectionBar connection={{ kind: 'offline', asOf: ago(3), unsent: 2 }} now={NOW} onShowUnsent={() => {}} />
      <Banner tone="info">새 판이 나왔습니다. 입력을 마치면 다시 엽니다.</Banner>
      <Banner tone="ok">두 부처의 확인이 끝났습니다.</Banner>
      <Banner tone="warn">다 나라: 두 입력이 다릅니다. 어느 값을 남길지 고르십시오.</Banner>
      <Banner tone="bad">핵심 항목 1건이 막혀 있습니다.</Banner>
    </Specimen>
  )
}
