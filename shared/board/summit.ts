import type { BoardPatch } from './board.ts'
import type { FactOf } from './change.ts'
import type { Clock } from './clock.ts'
import type { CommandId } from './identity.ts'
import { OPERATOR } from './identity.ts'
import { HOUR, type Instant, instant } from './instant.ts'
import { notMoved } from './item.ts'
import { participationId } from './participation.ts'
import type { BoardMode } from './status.ts'
import type { SummitFile } from './summit-file.ts'
import type { SummitDefinition } from './summit-schema.ts'
import type { Localized, Text, TextRef, ThingRef } from './text.ts'
import { type Stamp, untouched } from './tracked.ts'

/** Turns a sound summit file into the first fact of a log and its texts (all public). */
export function defineSummit(
  file: SummitFile,
  { commandId, mode, clock }: { commandId: CommandId; mode: BoardMode; clock: Clock },
): { fact: FactOf<'summit.defined'>; texts: Text[] } {
  const texts: Text[] = []
  const write = (of: ThingRef, field: string, text: Localized): TextRef => {
    const ref = `${commandId}.${of}.${field}`
    texts.push({ ref, of, ministry: null, class: 'public', text })
    return ref
  }
  const evidence = (of: ThingRef, given: SummitFile['participations'][number]['evidence']) =>
    given === undefined
      ? []
      : [
          {
            kind: given.kind,
            note: write(of, 'evidence', quoted(given)),
            at: moment(`${given.date}T00:00:00+09:00`),
            by: OPERATOR,
          },
        ]

  const payload: SummitDefinition = {
    summit: {
      id: file.id,
      name: write(`summit:${file.id}`, 'name', file.name),
      fictional: file.fictional,
      reviewAt: moment(file.reviewAt),
    },
    mode,
    clock,
    holidays: file.holidays ?? [],
    delegatesMayCall: file.delegatesMayCall ?? true,
    venues: file.venues.map(({ id, name }) => ({ id, name: write(`venue:${id}`, 'name', name) })),
    sessions: file.sessions.map(({ id, name, shortName, staleAfterHours, replyWithinHours, startsAt, ...session }) => ({
      id,
      format: session.format,
      day: session.day,
      dayPart: session.dayPart,
      venue: session.venue,
      lead: session.lead,
      supporting: session.supporting,
      name: write(`session:${id}`, 'name', name),
      shortName: write(`session:${id}`, 'short-name', shortName),
      startsAt: startsAt === null ? null : moment(startsAt),
      staleAfter: staleAfterHours * HOUR,
      replyWithin: replyWithinHours * HOUR,
    })),
    workstreams: file.sessions.flatMap((session) =>
      session.workstreams.map(({ id, name, lead, supporting }) => ({
        id,
        session: session.id,
        name: write(`workstream:${id}`, 'name', name),
        lead,
        supporting,
      })),
    ),
    items: file.sessions.flatMap((session) =>
      session.workstreams.flatMap((workstream) =>
        workstream.items.map(({ id, title, lead, supporting, due, critical, gate, status, evidence: given }) => ({
          id,
          session: session.id,
          workstream: workstream.id,
          title: write(`item:${id}`, 'title', title),
          lead,
          supporting,
          due: due === null ? null : moment(due),
          critical,
          gate,
          state: { status: status ?? 'not-started', reason: null, evidence: evidence(`item:${id}`, given) },
        })),
      ),
    ),
    delegations: file.delegations.map(({ id, name, ...delegation }) => ({
      ...delegation,
      id,
      name: write(`delegation:${id}`, 'name', name),
    })),
    participations: file.participations.map(({ delegation, session, role, status, rank, evidence: given }) => {
      const id = participationId(delegation, session)
      return {
        id,
        delegation,
        session,
        role,
        attendance: { status, reason: null, evidence: evidence(`participation:${id}`, given) },
        rank: rank ?? null,
      }
    }),
  }
  return { fact: { type: 'summit.defined', payload }, texts }
}

const moment = (iso: string): Instant => instant(Date.parse(iso))

/** The sentence and where it stands, so that the evidence can be checked. */
const quoted = ({ quote, source }: { quote: { ko: string; en: string }; source: string }): Localized => ({
  ko: `“${quote.ko}” (${source})`,
  en: `“${quote.en}” (${source})`,
})

const byId = <Entry extends { id: string }>(entries: Entry[]): Record<string, Entry> =>
  Object.fromEntries(entries.map((entry) => [entry.id, entry]))

/** What the first entry of a log makes of the board. */
export function applySummit({ payload }: FactOf<'summit.defined'>, { at }: Stamp): BoardPatch {
  return {
    mode: payload.mode,
    clock: payload.clock,
    summit: {
      ...payload.summit,
      holidays: payload.holidays ?? [],
      delegatesMayCall: payload.delegatesMayCall ?? true,
    },
    venues: byId(payload.venues),
    workstreams: byId(payload.workstreams),
    sessions: byId(
      payload.sessions.map(({ startsAt, ...session }) => ({
        ...session,
        phase: untouched('planned', at),
        phaseTimes: [],
        schedule: untouched(startsAt, at),
      })),
    ),
    items: byId(
      payload.items.map(({ state, due, ...item }) => ({
        ...item,
        source: null,
        criterion: null,
        retired: null,
        confirmedAt: at,
        confirmedBefore: at,
        state: untouched(state, at),
        assignment: untouched(null, at),
        due: untouched(due, at),
        dueMoves: notMoved(due),
      })),
    ),
    delegations: byId(payload.delegations),
    participations: byId(
      payload.participations.map(({ attendance, rank, ...participation }) => ({
        ...participation,
        retired: null,
        listed: null,
        confirmedAt: at,
        confirmedBefore: at,
        attendance: untouched(attendance, at),
        head: untouched({ rank, name: null }, at),
        contact: untouched(null, at),
        arrangements: untouched({ interpretation: null, timeZone: null }, at),
      })),
    ),
  }
}
