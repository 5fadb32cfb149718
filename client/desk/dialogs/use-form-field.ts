import { useDesk, useDeskState } from '../state/use-desk.ts'
import { basisKey, fieldKey } from './field-keys.ts'

/**
 * One field of the open dialog, like `useState`: what is written in it outlives a reload, or a new sign-in, and so does
 * what the board was when the first of them was written.
 */
export function useFormField(name: string, initial: string): [value: string, write: (value: string) => void] {
  const { store, sync } = useDesk()
  const dialog = useDeskState((state) => state.dialog)
  const key = fieldKey(dialog, name)
  const written = useDeskState(({ fields }) => fields[key])
  const write = (value: string) =>
    store.setState(({ fields }) => {
      const basis = fields[basisKey(dialog)] ?? JSON.stringify(sync.state().confirmed.position)
      return { fields: { ...fields, [key]: value, [basisKey(dialog)]: basis } }
    })
  return [written ?? initial, write]
}
