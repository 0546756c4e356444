/** The numbered marks as they lie on a flat stage. */
import type { OrthographicCamera } from 'three';
import type { FlatMark } from '../../reasoning/index.ts';
import { sameTarget, type Choices } from '../../state/index.ts';
import type { Engine } from '../engine/engine.ts';
import { markPositions } from '../marks/mark-positions.ts';
import { marksShown } from '../marks/marked-points.ts';
import type { StageSize } from './flat-camera.ts';

/** What faces away by more than this (the cosine to the viewer's direction) lies on the side that is not seen. */
const TURNED_AWAY = -0.1;

/** CSS px of the stage. */
export function laidMarks(
  engine: Pick<Engine, 'body' | 'dataset'>,
  choices: Choices,
  camera: OrthographicCamera,
  { width, height }: StageSize,
): readonly FlatMark[] {
  const marks = marksShown(engine, { choices, fibres: null });
  const toEye = camera.getWorldDirection(camera.position.clone()).negate();
  return markPositions(marks, camera, width, height).flatMap((place, at) => {
    const mark = marks[at];
    if (!place || !mark) return [];
    return [
      {
        number: mark.number,
        chosen: sameTarget(mark.target, choices.selected),
        isSeen: mark.normal.dot(toEye) > TURNED_AWAY,
        place: place.anchor,
        drawn: place.drawn,
      },
    ];
  });
}
