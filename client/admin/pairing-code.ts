const LENGTH = 8

/** The digits of a code as somebody types or pastes it: hyphens, spaces and full-width digits do not matter. */
export const codeDigits = (typed: string): string => typed.normalize('NFKC').replaceAll(/\D/g, '').slice(0, LENGTH)

export const isWholeCode = (digits: string): boolean => digits.length === LENGTH

/** `1234-5678`, as the screen shows it. */
export const shownCode = (digits: string): string =>
  digits.length > 4 ? `${digits.slice(0, 4)}-${digits.slice(4)}` : digits
