type DeviceEvents = {
  /** The device has lost its network, or believes to have it again. */
  onNetwork: (online: boolean) => void
  /** The last moment of which a page can be sure: a phone takes it out of memory without another word. */
  onHidden: () => void
}

/** Listens to what the device says of itself, until `signal` is aborted. */
export function listenToDevice({ onNetwork, onHidden }: DeviceEvents, signal: AbortSignal): void {
  if (!navigator.onLine) onNetwork(false)
  addEventListener('online', () => onNetwork(true), { signal })
  addEventListener('offline', () => onNetwork(false), { signal })
  document.addEventListener('visibilitychange', () => document.hidden && onHidden(), { signal })
  addEventListener('pagehide', onHidden, { signal })
}
