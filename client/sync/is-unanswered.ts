import type { OutboxEntry } from './sync.ts'

/** No server has accepted or refused it. */
export const isUnanswered = ({ progress }: Pick<OutboxEntry, 'progress'>): boolean =>
  progress.at !== 'accepted' && progress.at !== 'refused'
