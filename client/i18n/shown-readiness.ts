/** A readiness level as a screen shows it: `withheld` once the data is too old to carry a verdict. */
export type ShownReadiness = 'green' | 'amber' | 'red' | 'not-applicable' | 'withheld'
