import type { Board } from '#shared/board/board.ts'
import type { EvidenceInput } from '#shared/board/evidence.ts'
import { idOf, type Localized, localizedSchema, type ThingRef } from '#shared/board/text.ts'
import type { Audience, Draft, Intent } from '../state/draft.ts'
import { mayBeEmpty } from '../state/draft.ts'
import type { Desk } from '../state/use-desk.ts'
import { ask } from './ask.ts'

/**
 * Opens the draft of a row. What was already written about it stays, whatever it is to be sent as now; it is still
 * sent as of when it was begun.
 * @param given what an input brings that is to be sent again with words
 */
export function openDraft(
  { sync, store }: Desk,
  of: ThingRef,
  intent: Intent,
  given: Pick<Draft, 'evidence' | 'insteadOf'> = {},
): void {
  store.setState(({ drafts }) => {
    const { text, audience, basis }: Partial<Draft> = drafts.get(of) ?? {}
    const draft: Draft = {
      ...given,
      intent,
      text: text ?? '',
      audience: audience ?? usualAudience(intent),
      basis: text === undefined || text === '' || basis === undefined ? sync.state().confirmed.position : basis,
    }
    return { drafts: new Map(drafts).set(of, draft), editing: of, selected: of }
  })
}

/** Reasons of items are for the wall unless said otherwise, those of attendance are between the ministries. */
const usualAudience = (intent: Intent): Audience => (intent.do === 'set-item' ? 'public' : 'internal')

export function changeDraft(
  { store }: Desk,
  of: ThingRef,
  change: Partial<Pick<Draft, 'text' | 'audience' | 'intent'>>,
): void {
  store.setState(({ drafts }) => {
    const draft = drafts.get(of)
    return draft === undefined ? {} : { drafts: new Map(drafts).set(of, { ...draft, ...change }) }
  })
}

/** Closes the editor. What was written stays with its row; a draft without a word is none. */
export function closeDraft(desk: Desk): void {
  const { editing, drafts } = desk.store.getState()
  if (editing === null) return
  if (drafts.get(editing)?.text.trim() === '') return discardDraft(desk, editing)
  desk.store.setState({ editing: null })
}

export function discardDraft({ store }: Desk, of: ThingRef): void {
  store.setState(({ drafts, editing }) => ({
    drafts: new Map([...drafts].filter(([row]) => row !== of)),
    editing: editing === of ? null : editing,
  }))
}

/** Why a draft cannot be sent yet: nothing is written, or what is written is too long or of forbidden characters. */
export type DraftFault = 'empty' | 'unfit'

/** Sends a draft as what it is meant to be, and lets go of it; or says what is wrong with it. */
export function sendDraft(desk: Desk, of: ThingRef, inLanguage: (text: string) => Localized): DraftFault | null {
  const draft = desk.store.getState().drafts.get(of)
  if (draft === undefined) return null
  const { intent, basis } = draft
  const text = draft.text.trim()
  if (text === '' && !mayBeEmpty(intent)) return 'empty'
  const written = text === '' ? undefined : inLanguage(text)
  if (written !== undefined && !localizedSchema.safeParse(written).success) return 'unfit'
  const grounds = {
    ...(written === undefined ? {} : { reason: { text: written, class: draft.audience } }),
    ...(draft.evidence === undefined ? {} : { evidence: draft.evidence }),
  }
  const id = idOf(of)
  switch (intent.do) {
    case 'set-attendance':
      ask(desk, 'participation.set-status', { participation: id, status: intent.status, ...grounds }, basis)
      break
    case 'set-item':
      ask(desk, 'item.set-status', { item: id, status: intent.status, ...grounds }, basis)
      break
    case 'add-evidence':
      sendEvidence(desk, of, { kind: intent.kind, ...(written === undefined ? {} : { note: written }) })
      break
    default:
      if (written !== undefined) sendWords(desk, of, intent.do, written, draft)
  }
  replaceRefused(desk, draft)
  discardDraft(desk, of)
  return null
}

/** Only now is the refused input let go of that the draft was opened for: its person might have written nothing. */
function replaceRefused({ sync }: Desk, { insteadOf }: Draft): void {
  const refused = sync.state().outbox.find(({ command }) => command.id === insteadOf)
  if (refused !== undefined) sync.discard(refused.command.id)
}

/** Evidence goes with the status that the row has now: there is nothing it could overwrite. */
function sendEvidence(desk: Desk, of: ThingRef, evidence: EvidenceInput): void {
  const { board } = desk.sync.state()
  const item = board.items[idOf(of)]
  const participation = board.participations[idOf(of)]
  if (item !== undefined) ask(desk, 'item.set-status', { item: item.id, status: item.state.value.status, evidence })
  if (participation !== undefined) {
    const { status } = participation.attendance.value
    ask(desk, 'participation.set-status', { participation: participation.id, status, evidence })
  }
}

type Worded = Extract<Intent, { do: 'retire' | 'answer' | 'escalate' }>['do']

function sendWords(desk: Desk, of: ThingRef, act: Worded, text: Localized, { audience, basis }: Draft): void {
  const id = idOf(of)
  if (act === 'answer') ask(desk, 'request.answer', { request: id, answer: text }, basis)
  if (act === 'escalate') ask(desk, 'request.escalate', { request: id, reason: text }, basis)
  if (act !== 'retire') return
  const reason = { text, class: audience }
  if (isItem(desk.sync.state().board, of)) ask(desk, 'item.retire', { item: id, reason }, basis)
  else ask(desk, 'participation.retire', { participation: id, reason }, basis)
}

const isItem = (board: Board, of: ThingRef): boolean => board.items[idOf(of)] !== undefined
