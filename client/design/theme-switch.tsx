import { commonWords } from '#client/i18n/common-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { SegmentedControl } from './segmented-control.tsx'
import { chooseTheme, THEMES, useTheme } from './theme.ts'

/** 기기 설정, 밝게, 어둡게. */
export function ThemeSwitch() {
  const { themes } = useWords(commonWords)
  const options = THEMES.map((value) => ({ value, label: themes[value] }))
  return <SegmentedControl label={themes.label} value={useTheme()} options={options} onChange={chooseTheme} />
}
