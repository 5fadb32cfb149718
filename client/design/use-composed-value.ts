import { type CompositionEvent, useState } from 'react'

type Typed = HTMLInputElement | HTMLTextAreaElement

/**
 * Keeps a controlled field whole while an input method composes in it: until the syllable is finished the field shows
 * what is being typed, whatever value arrives from elsewhere (a change by someone else, an owner that trims or refuses).
 * The owner hears every step, so that a search can follow a syllable as it grows.
 */
export function useComposedValue<Element extends Typed>(value: string, onChange: (value: string) => void) {
  const [composing, setComposing] = useState<string | null>(null)
  return {
    value: composing ?? value,
    onChange: (event: { currentTarget: Element }) => {
      const typed = event.currentTarget.value
      if (composing !== null) setComposing(typed)
      onChange(typed)
    },
    onCompositionStart: (event: CompositionEvent<Element>) => setComposing(event.currentTarget.value),
    onCompositionEnd: (event: CompositionEvent<Element>) => {
      setComposing(null)
      onChange(event.currentTarget.value)
    },
  }
}
