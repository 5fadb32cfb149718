import { useDesk, useDeskState } from '../state/use-desk.ts'

/** One field of the open dialog, like `useState`: what is written in it outlives a reload, or a new sign-in. */
export function useFormField(name: string, initial: string): [value: string, write: (value: string) => void] {
  const { store } = useDesk()
  const key = useDeskState(({ dialog }) => `${JSON.stringify(dialog)} ${name}`)
  const written = useDeskState(({ fields }) => fields[key])
  return [written ?? initial, (value) => store.setState(({ fields }) => ({ fields: { ...fields, [key]: value } }))]
}
