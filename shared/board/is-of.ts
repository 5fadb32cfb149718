/** Whether a command or a fact is of an aggregate: its type begins with the aggregate's word. */
export const isOf = <Word extends string, One extends { type: string }>(
  one: One,
  word: Word,
): one is Extract<One, { type: `${Word}.${string}` }> => one.type.startsWith(`${word}.`)
