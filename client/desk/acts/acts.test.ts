import { describe, expect, it } from 'vitest'
import { createLocalSync, type LocalSync } from '#client/testing/local-sync.ts'
import { PERSONAS } from '#client/testing/personas.ts'
import { participationRef } from '#shared/board/participation.ts'
import type { AttendanceStatus } from '#shared/board/status.ts'
import { deskStoreOf } from '../state/desk-store.ts'
import { changeDraft, closeDraft, discardDraft, openDraft, sendDraft } from './drafts.ts'
import { chooseByNumber } from './inputs.ts'
import { prove, reconfirm, setAttendance, setItem } from './set-status.ts'
import { redo, undo } from './undo.ts'

const germany = participationRef('de@ministerial')
const inKorean = (ko: string) => ({ ko })

function deskAt(sync: LocalSync = createLocalSync()) {
  const desk = { sync, store: deskStoreOf(sync) }
  const attendance = () => sync.state().board.participations['de@ministerial']?.attendance.value
  const item = Object.keys(sync.state().board.items)[0] ?? ''
  const itemState = () => sync.state().board.items[item]?.state.value
  return { desk, sync, attendance, item: `item:${item}` as const, itemState, at: () => desk.store.getState() }
}

describe('setting a status', () => {
  it('confirms at once, as a claim, until it is given its evidence', () => {
    const { desk, attendance, at } = deskAt()
    setAttendance(desk, germany, 'confirmed')
    expect(attendance()).toMatchObject({ status: 'confirmed', evidence: [] })
    expect(at().said).toMatchObject({ what: 'attendance-set', claim: true })
    expect(prove(desk, germany, 'note-verbale')).toBe(true)
    expect(attendance()?.evidence).toMatchObject([{ kind: 'note-verbale' }])
    expect(prove(desk, germany, 'mail')).toBe(false)
  })

  it('asks why before a step back, and sends nothing until it is said', () => {
    const { desk, attendance, at } = deskAt()
    setAttendance(desk, germany, 'invited')
    expect(attendance()?.status).toBe('tentative')
    expect(at().editing).toBe(germany)
    expect(sendDraft(desk, germany, inKorean)).toBe('empty')
    changeDraft(desk, germany, { text: '재확인 필요' })
    expect(sendDraft(desk, germany, inKorean)).toBeNull()
    expect(attendance()?.status).toBe('invited')
    expect(at()).toMatchObject({ editing: null, drafts: new Map() })
  })

  it('offers a word on a refusal of the invitation, but does not insist', () => {
    const { desk, attendance } = deskAt()
    setAttendance(desk, germany, 'declined')
    expect(attendance()?.status).toBe('tentative')
    expect(sendDraft(desk, germany, inKorean)).toBeNull()
    expect(attendance()?.status).toBe('declined')
  })

  it('asks why an item is blocked, for the wall unless switched', () => {
    const { desk, sync, item, itemState } = deskAt()
    setItem(desk, item, 'blocked')
    changeDraft(desk, item, { text: '회선 미개통' })
    sendDraft(desk, item, inKorean)
    const reason = itemState()?.reason ?? ''
    expect(sync.state().texts.get(reason)).toMatchObject({ class: 'public', text: { ko: '회선 미개통' } })
  })

  it('says why it was refused, and sends nothing, where there is no right to it', () => {
    const { desk, sync, attendance, at } = deskAt(createLocalSync({ me: 'wall' }))
    setAttendance(desk, germany, 'confirmed')
    expect(attendance()?.status).toBe('tentative')
    expect(sync.state().outbox).toEqual([])
    expect(at().said).toMatchObject({ what: 'refused', refusal: { kind: 'forbidden' } })
  })

  it('says that nothing has changed', () => {
    const { desk, sync, at } = deskAt()
    sync.setNow(sync.now())
    reconfirm(desk, germany)
    expect(sync.state().board.participations['de@ministerial']?.attendance.relied).not.toBeNull()
    expect(at().said).toEqual({ what: 'reconfirmed', of: germany })
  })
})

describe('a draft', () => {
  it('is kept when its editor closes, and is found again', () => {
    const { desk, at } = deskAt()
    setAttendance(desk, germany, 'invited')
    changeDraft(desk, germany, { text: '독일어 통역 문제' })
    closeDraft(desk)
    expect(at().editing).toBeNull()
    setAttendance(desk, germany, 'declined')
    expect(at().drafts.get(germany)).toMatchObject({ text: '독일어 통역 문제', intent: { status: 'declined' } })
  })

  it('is none without a word, and gone when it is discarded', () => {
    const { desk, at } = deskAt()
    setAttendance(desk, germany, 'invited')
    closeDraft(desk)
    expect(at().drafts.size).toBe(0)
    setAttendance(desk, germany, 'invited')
    changeDraft(desk, germany, { text: '오류' })
    discardDraft(desk, germany)
    expect(at()).toMatchObject({ drafts: new Map(), editing: null })
  })

  it('is not sent too long, nor with characters that make a wall show what nobody wrote', () => {
    const { desk, at } = deskAt()
    for (const text of ['가'.repeat(501), '독일\u202e']) {
      openDraft(desk, germany, { do: 'set-attendance', status: 'invited', needsReason: true })
      changeDraft(desk, germany, { text })
      expect(sendDraft(desk, germany, inKorean)).toBe('unfit')
      expect(at().drafts.get(germany)?.text).toBe(text)
    }
  })

  it('conflicts with what was changed since it was begun', () => {
    const { desk, sync } = deskAt()
    openDraft(desk, germany, { do: 'set-attendance', status: 'invited', needsReason: true })
    changeDraft(desk, germany, { text: '재확인 필요' })
    sync.command('msitDesk', 'participation.set-status', { participation: 'de@ministerial', status: 'confirmed' })
    sendDraft(desk, germany, inKorean)
    expect(sync.state().outbox[0]?.progress).toMatchObject({ at: 'refused', refusal: { kind: 'conflict' } })
  })
})

describe('choosing between two inputs', () => {
  function inConflict(theirs: AttendanceStatus = 'acknowledged') {
    const one = deskAt()
    one.sync.hold()
    setAttendance(one.desk, germany, 'confirmed')
    one.sync.command('msitDesk', 'participation.set-status', {
      participation: 'de@ministerial',
      status: theirs,
      reason: { text: { ko: '재확인' } },
    })
    one.sync.release()
    return one
  }

  it('takes theirs at 1', () => {
    const { desk, sync, attendance } = inConflict()
    expect(chooseByNumber(desk, germany, 1)).toBe(true)
    expect(attendance()?.status).toBe('acknowledged')
    expect(sync.state().outbox).toEqual([])
  })

  it('enters mine at 2, and can take that back', () => {
    const { desk, sync, attendance } = inConflict()
    expect(chooseByNumber(desk, germany, 2)).toBe(true)
    expect(attendance()?.status).toBe('confirmed')
    expect(sync.state().outbox).toEqual([])
    undo(desk)
    expect(attendance()?.status).toBe('acknowledged')
  })

  it('lets mine go only once the reason is written that it now wants', () => {
    const { desk, sync, attendance, at } = inConflict('declined')
    expect(chooseByNumber(desk, germany, 2)).toBe(true)
    expect(at().editing).toBe(germany)
    closeDraft(desk)
    expect(sync.state().outbox).toMatchObject([{ progress: { at: 'refused' } }])
    chooseByNumber(desk, germany, 2)
    changeDraft(desk, germany, { text: '대사관 재확인' })
    expect(sendDraft(desk, germany, inKorean)).toBeNull()
    expect(attendance()?.status).toBe('confirmed')
    expect(sync.state().outbox).toEqual([])
  })

  it('knows no third figure, and nothing to choose without a conflict', () => {
    const { desk } = inConflict()
    expect(chooseByNumber(desk, germany, 3)).toBe(false)
    expect(chooseByNumber(deskAt().desk, germany, 1)).toBe(false)
  })
})

describe('undo', () => {
  it('takes back the own change, and redoes it', () => {
    const { desk, attendance, at } = deskAt()
    setAttendance(desk, germany, 'confirmed')
    undo(desk)
    expect(attendance()?.status).toBe('tentative')
    expect(at().said).toMatchObject({ what: 'undone' })
    redo(desk)
    expect(attendance()?.status).toBe('confirmed')
    undo(desk)
    expect(attendance()?.status).toBe('tentative')
  })

  it('says who has gone over it since, and sends nothing', () => {
    const { desk, sync, attendance, at } = deskAt()
    setAttendance(desk, germany, 'confirmed')
    sync.command('msitDesk', 'participation.set-status', { participation: 'de@ministerial', status: 'registered' })
    undo(desk)
    expect(attendance()?.status).toBe('registered')
    expect(at().said).toMatchObject({ what: 'overtaken', by: { by: PERSONAS.msitDesk.id } })
    expect(at().undos).toEqual([])
  })
})
