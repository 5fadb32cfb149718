/** Numbers with their counters, and times of day. */
const FIGURES = /(\d[\d:]*(?:건|곳|개|일|분|초|시간)?)/

/** A sentence in which the figures stand out. */
export const Figures = ({ children }: { children: string }) =>
  // Split by a group: every other part is a figure. Parts have no identity but their place.
  children.split(FIGURES).map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part))
