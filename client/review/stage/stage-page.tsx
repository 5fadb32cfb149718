import { WallSettings } from '#client/design/wall/wall-settings.tsx'
import { Stage } from './stage.tsx'

/** What `/wall` shows while a review is under way. */
export default function StagePage({ review }: { review: string }) {
  return (
    <WallSettings>
      <Stage review={review} />
    </WallSettings>
  )
}
