/** No wall has smaller text than this, in px of a 1080p screen. */
const LEAST = 24

/**
 * The smallest text of a wall in px of a 1080p screen, so that it subtends 20 minutes of arc: 24 px on 120 inches at
 * five metres, and so much more as the screen is smaller or farther. Even, so that its halves stay whole pixels.
 */
export function wallFloor(diagonalInches: number, distanceMetres: number): number {
  const exact = 24 * (120 / diagonalInches) * (distanceMetres / 5)
  return Math.max(LEAST, 2 * Math.round(exact / 2))
}
