import { Banner } from '#client/design/banner.tsx'
import { Button } from '#client/design/button.tsx'
import { adminWords } from '#client/i18n/admin-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useRefusalText } from '#client/i18n/use-refusal-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { OutboxEntry } from '#client/sync/sync.ts'
import { useSync } from '#client/sync/sync-context.tsx'
import { useBoard, useOutbox } from '#client/sync/use-sync-state.ts'
import type { Command } from '#shared/board/command.ts'

/** What the server did not accept of what was asked for here, each with the choice. */
export function RefusedEntries() {
  const outbox = useOutbox()
  return outbox
    .filter(({ progress }) => progress.at === 'refused' || progress.at === 'parked')
    .map((entry) => <RefusedEntry key={entry.command.id} entry={entry} />)
}

function RefusedEntry({ entry: { command, progress } }: { entry: OutboxEntry }) {
  const { refused: words } = useWords(adminWords)
  const refusalText = useRefusalText()
  const sync = useSync()
  const describe = useDescription()
  const again =
    progress.at === 'parked' ? (
      <Button size="small" onClick={() => sync.resend(command.id)}>
        {words.resend}
      </Button>
    ) : (
      progress.at === 'refused' &&
      progress.refusal.kind === 'conflict' && (
        <Button size="small" onClick={() => sync.insist(command.id)}>
          {words.insist}
        </Button>
      )
    )
  return (
    <Banner
      tone="warn"
      announce="alert"
      end={
        <>
          {again}{' '}
          <Button size="small" onClick={() => sync.discard(command.id)}>
            {words.discard}
          </Button>
        </>
      }
    >
      {progress.at === 'refused'
        ? `${words.entry(describe(command))} ${refusalText(progress.refusal)}`
        : words.parked(describe(command))}
    </Banner>
  )
}

/** What was asked for, of whom. What other rooms ask for is shown there, and here only counted as something. */
function useDescription(): (command: Command) => string {
  const { admit, role, disable, enable, walls, other } = useWords(adminWords)
  const { persons } = useBoard()
  const name = useName()
  const of = (id: string, what: string) => {
    const person = persons[id]
    return person === undefined ? what : `${name(person.name)} · ${what}`
  }
  return (command) => {
    switch (command.type) {
      case 'person.admit':
        return `${command.payload.name.ko ?? command.payload.name.en ?? ''} · ${admit.open}`
      case 'person.set-role':
        return of(command.payload.person, role.menu)
      case 'person.disable':
        return of(command.payload.person, disable.menu)
      case 'person.enable':
        return of(command.payload.person, enable.menu)
      case 'wall.revoke':
        return of(command.payload.wall, walls.revoke)
      default:
        return other
    }
  }
}
