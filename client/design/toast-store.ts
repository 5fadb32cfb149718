import { create } from 'zustand'

export type Toast = {
  id: number
  tone: 'ok' | 'info' | 'bad'
  message: string
  action?: { label: string; onPress: () => void }
}

type ToastStore = { toasts: readonly Toast[] }

const useToastStore = create<ToastStore>(() => ({ toasts: [] }))

/** What came most recently; a fourth pushes out the first, for nobody reads four at once. */
const AT_MOST = 3

let latest = 0

/** Says something in passing that asks for no answer. What must not be missed is a banner or a dialog. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  latest += 1
  const added = { ...toast, id: latest }
  useToastStore.setState(({ toasts }) => ({ toasts: [...toasts, added].slice(-AT_MOST) }))
}

export const dismissToast = (id: number): void =>
  useToastStore.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))

export const useToasts = (): readonly Toast[] => useToastStore((state) => state.toasts)
