/** As Koreans write them, `010-1234-5678` or `02 3210 0000`, and with a country before: `+82 10 1234 5678`. */
const NUMBER = /\+?\d[\d\s()-]{6,17}\d/

/** The number in what somebody wrote of a contact, as a telephone dials it; null if there is none. */
export function phoneNumber(contact: string): string | null {
  const written = NUMBER.exec(contact)?.[0]
  return written === undefined ? null : written.replaceAll(/[\s()-]/g, '')
}
