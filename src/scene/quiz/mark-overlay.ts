/** Marks over the picture: what was pressed, what is right, and a pin. Each has a shape of its own, so that none needs its colour. */
import './quiz.css';

/** What a mark says. */
export type MarkShape = 'placed' | 'right' | 'wrong' | 'pin';

/** A mark and where its tip is, CSS px of the stage; null while it lies behind the eye. */
export interface OverlayMark {
  readonly shape: MarkShape;
  readonly at: { readonly x: number; readonly y: number } | null;
}

export interface MarkOverlay {
  readonly show: (marks: readonly OverlayMark[], joined: boolean) => void;
  readonly end: () => void;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Each is drawn dark and broad first, light over it, so that it stands out from any ground. */
const PATHS: Readonly<Record<MarkShape, readonly string[]>> = {
  placed: ['M-14 0a14 14 0 1 0 28 0a14 14 0 1 0 -28 0', 'M-22 0H-8M8 0H22M0 -22V-8M0 8V22'],
  right: ['M-16 0a16 16 0 1 0 32 0a16 16 0 1 0 -32 0', 'M-7 0L-2 6L8 -6'],
  wrong: ['M-14 -14H14V14H-14Z', 'M-7 -7L7 7M7 -7L-7 7'],
  pin: ['M0 0L-22 -40', 'M-34 -50a11 11 0 1 0 22 0a11 11 0 1 0 -22 0'],
};

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function drawn(shape: MarkShape): SVGElement {
  const group = element('g', { class: `quiz-mark ${shape}`, 'data-shape': shape });
  for (const className of ['casing', 'line'])
    for (const d of PATHS[shape]) group.append(element('path', { d, class: className }));
  return group;
}

/** @param stage what the picture stands in */
export function createMarkOverlay(stage: HTMLElement): MarkOverlay {
  const svg = element('svg', { class: 'quiz-marks', 'aria-hidden': 'true', focusable: 'false' });
  const casing = element('path', { class: 'quiz-join casing' });
  const join = element('path', { class: 'quiz-join line' });
  svg.append(casing, join);
  stage.append(svg);
  let groups: { readonly shape: MarkShape; readonly group: SVGElement }[] = [];
  return {
    show: (marks, joined) => {
      const isSame = marks.length === groups.length && marks.every(({ shape }, at) => groups[at]?.shape === shape);
      if (!isSame) {
        for (const { group } of groups) group.remove();
        groups = marks.map(({ shape }) => ({ shape, group: drawn(shape) }));
        svg.append(...groups.map(({ group }) => group));
      }
      marks.forEach(({ at }, index) => {
        const group = groups[index]?.group;
        group?.setAttribute('visibility', at ? 'visible' : 'hidden');
        if (at) group?.setAttribute('transform', `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`);
      });
      const [one, other] = marks;
      const line = joined && one?.at && other?.at ? `M${one.at.x} ${one.at.y}L${other.at.x} ${other.at.y}` : '';
      casing.setAttribute('d', line);
      join.setAttribute('d', line);
    },
    end: () => {
      svg.remove();
    },
  };
}
