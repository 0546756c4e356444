/** Puts a flat drawing together as a picture: fills, fibres, lines, what is seen through, zones of pain, marks. */
import type { SkinTone, Structure } from '../../anatomy/index.ts';
import {
  CHOSEN_LINE,
  flatColour,
  LINE_COLOUR,
  MARK_COLOURS,
  PAIN_COLOURS,
  PAIN_DOTS,
  SHELL_COLOUR,
  type FlatStage,
  type FlatStanding,
} from './flat-colours.ts';
import type { FlatDrawing, FlatShape } from './flat-types.ts';
import { svgNode, type SvgNode } from './svg-node.ts';

/** How each copy is to be coloured. */
export interface FlatLooks {
  /** What a copy is, by its number. */
  readonly structureOf: (copy: number) => Structure | undefined;
  readonly standingOf: (copy: number) => FlatStanding;
  /** How much of a copy that is seen through is seen, 0 … 1. */
  readonly opacityOf: (copy: number) => number;
  readonly stage: FlatStage;
  readonly skinTone: SkinTone;
}

/** A numbered mark, px of the picture. */
export interface FlatMark {
  readonly number: number;
  readonly chosen: boolean;
  /** Whether the place lies on the side that is seen. */
  readonly isSeen: boolean;
  /** Where it belongs, and where it is drawn. */
  readonly place: { readonly x: number; readonly y: number };
  readonly drawn: { readonly x: number; readonly y: number };
}

const path = (d: string, attributes: SvgNode['attributes']): SvgNode[] =>
  d === '' ? [] : [svgNode('path', { d, ...attributes })];

/** Regions of one colour are one path: they never lie over each other. */
function filled(shapes: readonly FlatShape[], looks: FlatLooks): SvgNode[] {
  const byColour = new Map<string, string>();
  for (const { copy, paint, tone, path: d } of shapes) {
    const structure = looks.structureOf(copy);
    if (!structure) continue;
    const colour = flatColour(structure, paint, tone, looks.standingOf(copy), looks.stage, looks.skinTone);
    byColour.set(colour, (byColour.get(colour) ?? '') + d);
  }
  // A breath of its own colour around each closes what the smoothing of pixels would leave between two of them.
  return [...byColour].flatMap(([colour, d]) => path(d, { fill: colour, stroke: colour, strokeWidth: 0.5 }));
}

function ghosts({ ghosts: shapes, ghostLines }: FlatDrawing, looks: FlatLooks): SvgNode[] {
  const byCopy = new Map<number, FlatShape[]>();
  for (const shape of shapes) byCopy.set(shape.copy, [...(byCopy.get(shape.copy) ?? []), shape]);
  return [...byCopy].map(([copy, own]) => {
    const lines = ghostLines.filter((line) => line.copy === copy).flatMap((line) => line.path);
    return svgNode('g', { opacity: Number(Math.min(1, 0.08 + looks.opacityOf(copy)).toFixed(2)) }, [
      ...filled(own, looks),
      ...path(lines.join(''), { fill: 'none', stroke: LINE_COLOUR[looks.stage], strokeWidth: 0.8 }),
    ]);
  });
}

/** Zones where pain is felt: mostly, filled and lined; sometimes, dotted within a fine line. Told apart by form, not by colour alone. */
function zones({ zones: { main, core, sometimes, drawn } }: FlatDrawing, ids: string, unit: number): SvgNode[] {
  const { line, casing } = PAIN_COLOURS;
  return [
    ...path(main, { fill: PAIN_COLOURS.main, fillOpacity: 0.66 }),
    ...path(core, { fill: PAIN_COLOURS.core, fillOpacity: 0.5 }),
    ...path(sometimes, { fill: PAIN_COLOURS.main, fillOpacity: 0.2 }),
    ...path(sometimes, { fill: `url(#${ids}-dots)` }),
    ...path(main + sometimes, { fill: 'none', stroke: casing, strokeWidth: 2.6 * unit, strokeOpacity: 0.55 }),
    ...path(main, { fill: 'none', stroke: line, strokeWidth: 1.6 * unit }),
    ...path(sometimes, { fill: 'none', stroke: line, strokeWidth: unit }),
    ...path(drawn, { fill: `url(#${ids}-hatch)`, stroke: line, strokeWidth: 1.6 * unit }),
  ];
}

/** What zones are filled with. @param unit how many px of the drawing a CSS px is */
function patterns(ids: string, unit: number, stage: FlatStage): SvgNode {
  const cell = 6.4 * unit;
  return svgNode('defs', {}, [
    svgNode(
      'pattern',
      { id: `${ids}-dots`, width: cell, height: cell, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(37)' },
      [svgNode('circle', { cx: cell / 2, cy: cell / 2, r: 0.27 * cell, fill: PAIN_DOTS[stage] })],
    ),
    svgNode(
      'pattern',
      { id: `${ids}-hatch`, width: cell, height: cell, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      [
        svgNode('rect', { width: cell, height: cell, fill: PAIN_COLOURS.main, fillOpacity: 0.45 }),
        svgNode('rect', { width: 0.3 * cell, height: cell, fill: PAIN_COLOURS.line, fillOpacity: 0.7 }),
      ],
    ),
  ]);
}

/**
 * All of a drawing but its marks.
 * @param ids what the names of its patterns begin with: they must be alone in the page
 * @param unit how many px of the drawing a CSS px is
 */
export function flatPicture(drawing: FlatDrawing, looks: FlatLooks, ids: string, unit: number): readonly SvgNode[] {
  const { stage } = looks;
  const line = LINE_COLOUR[stage];
  const fibre = { fill: 'none', stroke: line, strokeWidth: 0.7 * unit, strokeLinecap: 'round' } as const;
  return [
    patterns(ids, unit, stage),
    svgNode('g', { fillRule: 'evenodd', strokeLinejoin: 'round' }, [
      ...path(drawing.skin, {
        fill: SHELL_COLOUR[stage],
        fillOpacity: 0.14,
        stroke: SHELL_COLOUR[stage],
        strokeOpacity: 0.75,
        strokeWidth: 1.4 * unit,
      }),
      ...filled(drawing.solids, looks),
      ...path(drawing.fibres.others, { ...fibre, strokeOpacity: 0.2 }),
      ...path(drawing.fibres.chosen, { ...fibre, strokeOpacity: 0.38 }),
      ...path(drawing.lines.inner, { fill: 'none', stroke: line, strokeWidth: 0.9 * unit, strokeOpacity: 0.75 }),
      ...path(drawing.lines.outer, { fill: 'none', stroke: line, strokeWidth: 1.5 * unit, strokeOpacity: 0.9 }),
      ...ghosts(drawing, looks),
      ...path(drawing.chosen, {
        fill: 'none',
        stroke: CHOSEN_LINE[stage],
        strokeWidth: 2.2 * unit,
      }),
      ...zones(drawing, ids, unit),
    ]),
  ];
}

/** Radius of a mark and of the chosen one, CSS px. */
const MARK_RADIUS = { plain: 12, chosen: 15 } as const;

/** Numbered marks, with a line to where each belongs; paler and dashed on the side that is not seen. @param unit as above */
export function flatMarks(marks: readonly FlatMark[], unit: number): readonly SvgNode[] {
  const { ring, face, chosenFace, leader } = MARK_COLOURS;
  const leaders = marks
    .filter(({ place, drawn }) => Math.hypot(place.x - drawn.x, place.y - drawn.y) > unit)
    .flatMap(({ place, drawn }) => {
      const ends = { x1: place.x, y1: place.y, x2: drawn.x, y2: drawn.y };
      return [
        svgNode('line', { ...ends, stroke: ring, strokeWidth: 4 * unit, strokeOpacity: 0.7 }),
        svgNode('line', { ...ends, stroke: leader, strokeWidth: 2 * unit }),
      ];
    });
  const badges = marks.map(({ number, chosen, isSeen, drawn: { x, y } }) => {
    const radius = (chosen ? MARK_RADIUS.chosen : MARK_RADIUS.plain) * unit * (isSeen ? 1 : 0.8);
    return svgNode('g', { opacity: isSeen ? 1 : 0.62 }, [
      svgNode('circle', {
        cx: x,
        cy: y,
        r: radius,
        fill: chosen ? chosenFace : face,
        stroke: ring,
        strokeWidth: 3 * unit,
        ...(isSeen ? {} : { strokeDasharray: `${3 * unit} ${2 * unit}` }),
      }),
      svgNode(
        'text',
        {
          x,
          y: y + 0.36 * radius * 1.15,
          textAnchor: 'middle',
          fontFamily: 'system-ui, sans-serif',
          fontWeight: 700,
          fontSize: 1.15 * radius,
          fill: ring,
        },
        [String(number)],
      ),
    ]);
  });
  return [...leaders, ...badges];
}
