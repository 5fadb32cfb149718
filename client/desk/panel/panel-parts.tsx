import type { ReactNode } from 'react'
import { Button } from '#client/design/button.tsx'
import { Icon } from '#client/design/icon.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import styles from './panel-parts.module.css'

/** What the row is called, and what it is. */
export const PanelTitle = ({ name, kind }: { name: string; kind: string }) => (
  <h2 className={styles.title}>
    {name} <small>{kind}</small>
  </h2>
)

/** A part of the panel under its own head. */
export const PanelSection = ({
  title,
  action,
  children,
}: {
  title: string
  action?: ReactNode
  children: ReactNode
}) => (
  <section className={styles.section}>
    <h3 className={styles.heading}>
      {title}
      {action}
    </h3>
    {children}
  </section>
)

/** Facts of the row, each by its name. */
export const Facts = ({ children }: { children: ReactNode }) => <dl className={styles.facts}>{children}</dl>

/** The way to change a fact: said in full, drawn in a word. */
export type FactEdit = { label: string; word?: string; shortcut?: string; onPress: () => void }

type FactProps = {
  /** Empty for what goes on with the fact above it. */
  name: string
  children: ReactNode
  /** Who reads it, where that is not everyone. */
  readBy?: string | undefined
  /** Changes it; left out where the person may not. */
  edit?: FactEdit | undefined
}

export function Fact({ name, children, readBy, edit }: FactProps) {
  const { panel: words } = useWords(deskWords)
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <span>{children}</span>
        {readBy !== undefined && (
          <span className={styles.readBy}>
            <Icon name="lock" /> {readBy}
          </span>
        )}
        {edit !== undefined && (
          <Button
            kind="link"
            size="small"
            aria-label={edit.label}
            {...(edit.shortcut === undefined ? {} : { 'aria-keyshortcuts': edit.shortcut })}
            className={styles.edit}
            onClick={edit.onPress}
          >
            {edit.word ?? words.edit}
          </Button>
        )}
      </dd>
    </>
  )
}
