import { MINISTRIES } from '../status.ts'
import type { TextRef } from '../text.ts'
import type { BriefedCall } from './pre-call-schema.ts'
import type { Review } from './review-schema.ts'

/** The sealed texts of a review: those that freezing its brief opens. None after that. */
export const sealedRefs = ({ preCalls }: Review): TextRef[] =>
  Object.values(preCalls).flatMap((of) => MINISTRIES.flatMap((ministry) => of[ministry]?.value ?? []))

/** Every text that a review refers to. */
export function reviewTexts(review: Review): TextRef[] {
  const { plan, states, participants, brief, calls, undertakings, decisions, dissents, remarks } = review
  const { deferrals, signatures, wetSignatures, amendments, registration } = review
  const refs = [
    plan.value.title,
    plan.value.place,
    ...states.map(({ reason }) => reason),
    ...Object.values(participants).flatMap(({ name, post, delegation }) => [
      name,
      post,
      delegation?.reason ?? null,
      delegation?.basis ?? null,
    ]),
    ...sealedRefs(review),
    ...(brief?.calls.flatMap(textsOfBriefed) ?? []),
    ...Object.values(calls).flatMap((of) =>
      MINISTRIES.flatMap((ministry) => [of[ministry]?.value.sentence ?? null, of[ministry]?.value.fallback ?? null]),
    ),
    ...Object.values(undertakings).flatMap(({ sentence, criterion, struck }) => [sentence, criterion, struck]),
    ...Object.values(decisions).flatMap(({ sentence, struck }) => [sentence, struck]),
    ...Object.values(dissents).flatMap(({ sentence, struck }) => [sentence, struck]),
    ...Object.values(remarks).flatMap(({ text, struck }) => [text, struck]),
    ...Object.values(deferrals).map(({ reason }) => reason),
    ...MINISTRIES.flatMap((ministry) => [
      signatures[ministry]?.reservation ?? null,
      signatures[ministry]?.onPaper?.scan ?? null,
      wetSignatures[ministry]?.scan ?? null,
      wetSignatures[ministry]?.reservation ?? null,
      wetSignatures[ministry]?.report ?? null,
    ]),
    ...Object.values(amendments).flatMap(({ text, reason }) => [text, reason]),
    registration.value,
  ]
  // Two conditions that one call let go have one reason.
  return [...new Set(refs.filter((ref) => ref !== null))]
}

const textsOfBriefed = ({ sentence, fallback, conditions, rehearsal, question }: BriefedCall): (TextRef | null)[] => [
  sentence,
  fallback,
  ...conditions.flatMap((condition) => [condition.sentence, condition.criterion]),
  rehearsal?.note ?? null,
  ...(question === null ? [] : [question.ask, question.approved, question.declined]),
]
