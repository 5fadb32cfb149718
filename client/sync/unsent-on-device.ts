import { DeviceStore } from './device-store.ts'

/** How many commands, of whomever, wait on this device to be sent. */
export async function unsentOnDevice(): Promise<number> {
  const storage = await DeviceStore.open().catch(() => null)
  const count = (await storage?.unsent().catch(() => 0)) ?? 0
  storage?.close()
  return count
}
