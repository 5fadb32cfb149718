/** Letters of both scripts and digits first, then also the marks of a mail address; at least two, at most 64. */
const SIGN_IN_NAME = /^[a-z0-9가-힣][a-z0-9가-힣._@+-]{1,63}$/

/** One spelling for what a person takes for the same name: capitals, full-width letters and decomposed Hangul fold. */
export const foldSignInName = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

/** Whether a folded name can be one. */
export const isSignInName = (folded: string): boolean => SIGN_IN_NAME.test(folded)
