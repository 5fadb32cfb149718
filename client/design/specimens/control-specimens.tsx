import { useState } from 'react'
import { commonWords } from '#client/i18n/common-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { Button } from '../button.tsx'
import { Checkbox } from '../checkbox.tsx'
import { Dialog } from '../dialog.tsx'
import { Icon } from '../icon.tsx'
import { KeyHint } from '../key-hint.tsx'
import { Menu } from '../menu.tsx'
import { Popover } from '../popover.tsx'
import { SegmentedControl } from '../segmented-control.tsx'
import { Select } from '../select.tsx'
import { TextArea } from '../text-area.tsx'
import { TextField } from '../text-field.tsx'
import { showToast } from '../toast-store.ts'
import styles from './control-specimens.module.css'
import { Row, Specimen } from './specimen.tsx'

const SESSIONS = [
  { value: 'leaders', label: '정상 세션' },
  { value: 'ministerial', label: '장관 세션' },
  { value: 'forum', label: '포럼' },
] as const

const nothing = () => {}

/** Everything that is pressed, chosen or written into. */
export function ControlSpecimens() {
  const { actions } = useWords(commonWords)
  const [session, setSession] = useState<(typeof SESSIONS)[number]['value']>('ministerial')
  const [text, setText] = useState('')
  const [reason, setReason] = useState('수전 용량이 부족하여 증설이 어렵다는 회신을 받았습니다.')
  const [asking, setAsking] = useState(false)
  return (
    <Specimen title="Controls">
      <Row label="Button">
        <Button kind="primary">{actions.save}</Button>
        <Button shortcut="V">변동 없음 확인</Button>
        <Button kind="danger" icon="triangle-alert">
          문제 신고
        </Button>
        <Button kind="quiet" iconAfter="chevron-down">
          더 보기
        </Button>
        <Button kind="link">전체 보기</Button>
        <Button disabled>{actions.undo}</Button>
        <Button icon="close" aria-label={actions.close} />
      </Row>
      <Row label="Sizes">
        <Button size="small">{actions.filter}</Button>
        <Button kind="primary" shortcut="S">
          {actions.save}
        </Button>
        <Button kind="primary" size="large" iconAfter="arrow-right">
          준비 완료로 바꾸기
        </Button>
      </Row>
      <Row label="Keys">
        <KeyHint keys="↑" />
        <KeyHint keys="C" />
        <KeyHint keys="Ctrl K" />
      </Row>
      <Row label="Segmented">
        <SegmentedControl label="세션" value={session} options={SESSIONS} onChange={setSession} />
      </Row>
      <Row label="Text">
        <div className={styles.fields}>
          <TextField
            label={actions.search}
            labelHidden
            placeholder="찾기 (예: ㄷㅇ → 독일)"
            value={text}
            onChange={setText}
            before={<Icon name="search" />}
            after={<KeyHint keys="Ctrl K" />}
          />
          <TextField label="담당" hint="성명과 직위를 적으십시오." value={text} onChange={setText} required />
          <TextField label="아이디" error="아이디 또는 비밀번호가 맞지 않습니다." value="desk" onChange={nothing} />
          <Select label="세션" value={session} options={SESSIONS} onChange={setSession} />
          <TextArea label="사유" value={reason} onChange={setReason} limit={40} />
          <Checkbox label="공용 컴퓨터입니다" hint="닫으면 로그아웃합니다." />
        </div>
      </Row>
      <Row label="On top">
        <Button onClick={() => setAsking(true)}>사유 적기</Button>
        <Menu
          label="참석 상태"
          trigger={{ children: '참석 상태' }}
          items={[
            { id: 'confirm', label: '참석 확정', icon: 'disc-check', shortcut: 'C', onSelect: nothing },
            { id: 'tentative', label: '잠정 참석', icon: 'half-disc', shortcut: 'T', onSelect: nothing },
            { id: 'arrive', label: '도착', icon: 'pin', disabled: true, onSelect: nothing },
            { id: 'decline', label: '불참', icon: 'ring-slash', shortcut: 'D', danger: true, onSelect: nothing },
          ]}
        />
        <Popover label="거르기" trigger={{ children: actions.filter, icon: 'filter' }}>
          <Checkbox label="불참 제외" defaultChecked />
        </Popover>
        <Button
          onClick={() =>
            showToast({ tone: 'ok', message: '독일: 참석 확정', action: { label: actions.undo, onPress: nothing } })
          }
        >
          알림
        </Button>
        <Button onClick={() => showToast({ tone: 'bad', message: '저장하지 못했습니다. 입력은 이 기기에 있습니다.' })}>
          실패 알림
        </Button>
      </Row>
      {asking && (
        <Dialog
          title="사유를 적고 넘어가시겠습니까?"
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{actions.cancel}</Button>
              <Button kind="primary" onClick={() => setAsking(false)}>
                넘어가기
              </Button>
            </>
          }
        >
          <p>핵심 항목 1건이 막혀 있습니다. 사유는 이력에 남습니다.</p>
          <TextArea label="사유" value={reason} onChange={setReason} limit={500} required />
        </Dialog>
      )}
    </Specimen>
  )
}
