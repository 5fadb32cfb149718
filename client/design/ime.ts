/** The part of a key press that tells an input method's work from the person's; React's events carry it inside. */
type Press = { isComposing: boolean; keyCode: number }

/**
 * True while a key press belongs to an input method composing a syllable: it must not submit, close, move or tick.
 * 229 is how engines that end the composition before the key comes (Safari) still say so.
 */
export const isComposing = (press: Press): boolean => press.isComposing || press.keyCode === 229
