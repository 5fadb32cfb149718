import type { Option } from '#client/design/select.tsx'
import { useCompareNames } from '#client/i18n/sorting.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Person } from '#shared/board/person-schema.ts'
import { useNames } from './use-names.ts'

type Purpose =
  /** Of a review: anybody but a screen. */
  | 'takes-part'
  /** Of a condition or an action: who can be given work. */
  | 'owns'
  /** Of the stage: walls, too. */
  | 'stage'

const fits: Record<Purpose, (person: Person) => boolean> = {
  'takes-part': ({ screen, remote }) => screen === null && remote === null,
  owns: ({ posting }) => posting.value.role !== 'viewer',
  stage: ({ posting }) => posting.value.role !== 'admin',
}

/** The persons to choose from, by name. */
export function usePersonOptions(purpose: Purpose): Option<string>[] {
  const { persons } = useBoard()
  const compare = useCompareNames()
  const names = useNames()
  return Object.values(persons)
    .filter((person) => person.active.value && fits[purpose](person))
    .map(({ id }) => ({ value: id, label: names.person(id) }))
    .toSorted((one, other) => compare(one.label, other.label))
}
