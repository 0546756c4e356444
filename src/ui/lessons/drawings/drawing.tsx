/** The picture beside a step's words. */
import type { LessonDrawing } from '../../../anatomy/index.ts';
import { Comparison } from './comparison.tsx';
import { Current } from './current.tsx';
import { EffectList } from './effect-list.tsx';
import { IconArray } from './icon-array.tsx';
import { ClaimList, RedFlagList, VisitDrawing, WordsDrawing } from './lists.tsx';
import { Needles } from './needles.tsx';
import { SharedPathway } from './shared-pathway.tsx';
import { Timeline } from './timeline.tsx';

interface DrawingProps {
  readonly drawing: LessonDrawing;
  /** No needle is drawn; the words stay. */
  readonly hideNeedles: boolean;
}

export function Drawing({ drawing, hideNeedles }: DrawingProps) {
  switch (drawing.kind) {
    case 'icon-array':
      return <IconArray drawing={drawing} />;
    case 'needles':
      return <Needles drawing={drawing} hidden={hideNeedles} />;
    case 'comparison':
      return <Comparison drawing={drawing} />;
    case 'timeline':
      return <Timeline drawing={drawing} />;
    case 'effect-list':
      return <EffectList drawing={drawing} />;
    case 'claim-list':
      return <ClaimList drawing={drawing} />;
    case 'red-flag-list':
      return <RedFlagList drawing={drawing} />;
    case 'visit':
      return <VisitDrawing drawing={drawing} />;
    case 'shared-pathway':
      return <SharedPathway drawing={drawing} />;
    case 'current':
      return <Current hidden={hideNeedles} />;
    case 'words':
      return <WordsDrawing drawing={drawing} />;
  }
}
