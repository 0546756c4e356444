/** What a picture in motion does without where a device is slow, and what it gains at rest. */
import { FollowResolution } from './follow-resolution.tsx';
import { PrintAtRest } from './print-at-rest.tsx';

export function PictureQuality(): React.JSX.Element {
  return (
    <>
      <FollowResolution />
      <PrintAtRest />
    </>
  );
}
