/** Which person is drawn: body and build, where the body is set and in the needle view. */
import { BodySwitch } from './body-switch.tsx';
import { BuildSlider } from './build-slider.tsx';

export function PersonControls() {
  return (
    <div className="person-controls" data-part="person">
      <BodySwitch />
      <BuildSlider />
    </div>
  );
}
