import type { ComponentProps } from 'react'
import { Menu } from '#client/design/menu.tsx'
import { StatusChip } from '#client/design/status-chip.tsx'
import { adminWords } from '#client/i18n/admin-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard, useSyncState } from '#client/sync/use-sync-state.ts'
import type { Person } from '#shared/board/person-schema.ts'
import type { OpenDialog } from './admin-dialog.tsx'
import styles from './admin-table.module.css'

/** One person: who, as what, whether they may still, and what can be done about it. */
export function PersonRow({ person, onOpen }: { person: Person; onOpen: (dialog: OpenDialog) => void }) {
  const words = useWords(adminWords)
  const status = useWords(statusWords)
  const { venues } = useBoard()
  const me = useSyncState((state) => state.me)
  const name = useName()
  const { role, ministry, venue } = person.posting.value
  const isActive = person.active.value
  const place = venue === null ? undefined : venues[venue]
  return (
    <tr data-off={!isActive || undefined}>
      <th scope="row">
        {name(person.name)}
        {person.id === me && ` (${words.persons.me})`}{' '}
        {person.post !== null && <span className={styles.post}>{name(person.post)}</span>}
      </th>
      <td>{status.role[role]}</td>
      <td>{ministry !== null && status.ministry[ministry]}</td>
      <td>{place !== undefined && name(place.name)}</td>
      <td>{isActive ? words.persons.active : <StatusChip icon="ring-slash">{words.persons.disabled}</StatusChip>}</td>
      <td className={styles.actions}>
        <Menu
          label={words.actionsOf(name(person.name))}
          trigger={{
            size: 'small',
            'aria-label': words.actionsOf(name(person.name)),
            children: words.manage,
          }}
          items={actionsFor(person, words, onOpen)}
        />
      </td>
    </tr>
  )
}

type MenuItems = ComponentProps<typeof Menu>['items']

function actionsFor(
  { id, active }: Person,
  { link, role, disable, enable }: (typeof adminWords)['ko'],
  onOpen: (dialog: OpenDialog) => void,
): MenuItems {
  const item = (kind: 'link' | 'role' | 'disable' | 'enable', label: string): MenuItems[number] => ({
    id: kind,
    label,
    danger: kind === 'disable',
    onSelect: () => onOpen({ kind, person: id }),
  })
  return active.value
    ? [item('link', link.menu), item('role', role.menu), item('disable', disable.menu)]
    : [item('enable', enable.menu)]
}
