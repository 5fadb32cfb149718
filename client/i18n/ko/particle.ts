import { josa } from 'es-hangul'

/**
 * A word with the particle that it is spoken with. What stands behind it in brackets is not spoken: 김서윤(외교부)으로.
 */
export function withParticle(word: string, particle: '이/가' | '으로/로'): string {
  const spoken = word.replace(/(?<=\S)\([^)]*\)$/, '').replaceAll(/[()]/g, '')
  return word + josa.pick(spoken, particle)
}
