/** The layers on the needle's line, skin at the top, to a scale in millimetres. Drawn for the eye; the table says the same. */
import { FURTHEST_ASIDE_MM, unnamedStretches } from '../../reasoning/index.ts';
import type { DrawnLayer, DrawnSection } from '../../reasoning/index.ts';
import { limitName } from './depth-words.ts';
import { distanceWords, layerName, layerWords, rangeWords } from './figure-words.ts';
import { useLookups } from '../hooks/store-context.ts';
import { BOLD, linesOf, spreadLabels, widthOf } from './spread-labels.ts';
import { say } from '../kit/say.tsx';
import { capitalised } from '../../words/index.ts';

/** Where everything stands, px. */
interface Layout {
  readonly width: number;
  readonly column: { readonly left: number; readonly right: number };
  readonly whiskerX: number;
  readonly whiskerStep: number;
  readonly labelX: number;
  readonly labelHeight: number;
  readonly leastLabelHeight: number;
  /** Height in which all labels stand as long as they can. */
  readonly mostLabels: number;
  readonly top: number;
  readonly leastHeight: number;
  readonly mostHeight: number;
  readonly pxPerMm: number;
  /** Height of letters and of lines, of a name and of its figure. */
  readonly name: Line;
  readonly figure: Line;
  /** Whether the figure stands beside its name where both have room. */
  readonly isBeside: boolean;
}

interface Line {
  readonly letter: number;
  readonly height: number;
}

/** Names above figures, and room for both. */
const WIDE: Layout = {
  width: 332,
  column: { left: 34, right: 122 },
  whiskerX: 128,
  whiskerStep: 7,
  labelX: 156,
  labelHeight: 37,
  leastLabelHeight: 31,
  top: 14,
  leastHeight: 240,
  mostHeight: 275,
  mostLabels: 275,
  pxPerMm: 6,
  name: { letter: 13.5, height: 14.85 },
  figure: { letter: 12.5, height: 15.15 },
  isBeside: false,
};
/** Names beside figures, so that on a phone the whole drawing is seen at once with the builds above it. */
const COMPACT: Layout = {
  width: 350,
  column: { left: 27, right: 80 },
  whiskerX: 86,
  whiskerStep: 6,
  labelX: 106,
  labelHeight: 21,
  leastLabelHeight: 17,
  top: 6,
  leastHeight: 150,
  mostHeight: 170,
  mostLabels: 188,
  pxPerMm: 4,
  name: { letter: 12.5, height: 13 },
  figure: { letter: 12, height: 12.5 },
  isBeside: true,
};
/** Between a figure and the name it stands beside, px. */
const GAP = 6;
/** Between two labels, and what the drawing leaves free at its right, px. */
const BETWEEN = 1;
const RIGHT_EDGE = 0;

interface Label {
  readonly key: string;
  readonly name: string;
  readonly words: string;
  /** Where it points, mm. */
  readonly atMm: number;
  readonly kind: DrawnLayer['kind'] | 'near' | 'band' | 'between' | 'limit';
}

/** The least height a label takes, px: a long name, or a figure that finds no room beside it, takes a line more. */
function leastHeightOf({ name, words }: Pick<Label, 'name' | 'words'>, layout: Layout): number {
  const room = layout.width - layout.labelX - RIGHT_EDGE;
  const { name: big, figure: small } = layout;
  const letter = BOLD * big.letter;
  const isOneRow =
    layout.isBeside && widthOf(name, letter) + (words === '' ? 0 : GAP + widthOf(words, small.letter)) <= room;
  if (isOneRow) return layout.leastLabelHeight;
  const height =
    linesOf(name, letter, room) * big.height + (words === '' ? 0 : linesOf(words, small.letter, room) * small.height);
  return Math.max(layout.leastLabelHeight, height + BETWEEN);
}

interface SectionDrawingProps {
  readonly section: DrawnSection;
  /** Patients read names, clinicians figures too. */
  readonly plain: boolean;
  /** Little room in height. */
  readonly compact?: boolean;
}

function Patterns() {
  return (
    <defs>
      <pattern id="section-fat" width="9" height="9" patternUnits="userSpaceOnUse">
        <circle cx="2.4" cy="2.6" r="1.5" />
        <circle cx="6.9" cy="7" r="1.9" />
      </pattern>
      <pattern id="section-fibre" width="4" height="26" patternUnits="userSpaceOnUse" patternTransform="rotate(78)">
        <path d="M1 0v11M3 9v15" />
      </pattern>
      <pattern id="section-bone" width="8" height="8" patternUnits="userSpaceOnUse">
        <path d="M1 2h2M5 6h2M6 1.5h1M2 6.5h1" />
      </pattern>
      <pattern id="section-hazard" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 1.2h6" />
      </pattern>
      <pattern id="section-band" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <path d="M0 1.5h7" />
      </pattern>
      <linearGradient id="section-soft" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor="#fff" stopOpacity="0.15" />
        <stop offset="0.22" stopColor="#fff" />
        <stop offset="0.78" stopColor="#fff" />
        <stop offset="1" stopColor="#fff" stopOpacity="0.15" />
      </linearGradient>
      <mask id="section-soft-ends" maskContentUnits="objectBoundingBox">
        <rect width="1" height="1" fill="url(#section-soft)" />
      </mask>
    </defs>
  );
}

function hasWhisker({ figure, kind }: DrawnLayer): boolean {
  return (
    figure !== null &&
    kind !== 'hazard' &&
    !['muscle-thickness', 'stated-range'].includes(figure.of) &&
    figure.lowMm !== figure.highMm
  );
}

interface WhiskerProps {
  readonly layer: DrawnLayer;
  readonly x: number;
  readonly y: (mm: number) => number;
  readonly bottom: number;
}

/** Mean ± SD, or from shallowest to deepest, beside the column. */
function Whisker({ layer: { figure }, x, y, bottom }: WhiskerProps) {
  if (!figure) return null;
  const [low, high] = [y(figure.lowMm), Math.min(y(figure.highMm), bottom)];
  const middle = y(figure.meanMm ?? figure.drawnMm);
  return (
    <g className="section-whisker">
      <path d={`M${x} ${low}V${high}M${x - 3} ${low}h6M${x - 3} ${high}h6`} />
      {middle <= bottom && <circle cx={x} cy={middle} r="3" />}
    </g>
  );
}

export function SectionDrawing({ section, plain, compact = false }: SectionDrawingProps) {
  const { layers, hazards, target, endMm, picture } = section;
  const lookups = useLookups();
  const limit = target?.limit && target.limit.mm <= endMm ? target.limit : null;
  const limitMm = limit?.mm ?? null;
  const layout = compact ? COMPACT : WIDE;
  const { width: fullWidth, column, whiskerX, whiskerStep, labelX, top, leastHeight, mostHeight, pxPerMm } = layout;
  const aside = hazards.filter(
    ({ distanceMm, atMm }) => distanceMm >= 0.5 && distanceMm <= FURTHEST_ASIDE_MM && atMm <= endMm,
  );
  const shown = layers.filter(({ fromMm }) => fromMm < endMm - 0.5);
  const between = unnamedStretches(section);
  const width = column.right - column.left;
  const labels: readonly Label[] = [
    ...shown.map((layer, index): Label => ({
      key: `${layer.structure ?? 'fat'} ${index}`,
      name: layerName(layer),
      kind: layer.kind,
      words: plain && layer.figure === null ? '' : layerWords(layer, compact),
      atMm: (layer.fromMm + Math.min(layer.toMm, endMm)) / 2,
    })),
    ...between.map(({ fromMm, toMm }): Label => ({
      key: `between ${fromMm}`,
      name: say('needle.layer.between'),
      kind: 'between',
      words: plain ? '' : say('needle.layer.not-told-apart'),
      atMm: (fromMm + toMm) / 2,
    })),
    ...(target
      ? [
          {
            key: 'band',
            name: say('needle.range.title'),
            words: rangeWords(target),
            atMm: (target.minMm + target.maxMm) / 2,
            kind: 'band',
          } as const,
        ]
      : []),
    ...(limit
      ? [
          {
            key: 'limit',
            name: say('needle.limit.title'),
            words: limitName(limit, lookups),
            atMm: limit.mm,
            kind: 'limit',
          } as const,
        ]
      : []),
    ...aside.map((hazard): Label => ({
      key: `${hazard.structure} ${hazard.side}`,
      name: capitalised(hazard.name),
      kind: 'near',
      words: plain ? '' : distanceWords(hazard, picture, compact),
      atMm: hazard.atMm,
    })),
  ].toSorted((one, other) => one.atMm - other.atMm);
  const least = labels.map((label) => leastHeightOf(label, layout));
  const allLeast = least.reduce((sum, height) => sum + height, 0);
  // Many labels draw together before the drawing grows.
  const spare = Math.min(
    layout.labelHeight - layout.leastLabelHeight,
    Math.max(0, (layout.mostLabels - allLeast) / labels.length),
  );
  const rooms = least.map((height) => height + spare);
  const height = Math.max(
    Math.min(mostHeight, Math.max(leastHeight, endMm * pxPerMm)),
    allLeast + spare * labels.length,
  );
  const y = (mm: number): number => top + (mm * height) / endMm;
  const bottom = y(endMm);
  const places = spreadLabels(
    labels.map(({ atMm }) => y(atMm)),
    rooms,
    top,
    bottom,
  );
  const step = endMm > 45 ? 10 : 5;
  return (
    <div
      className={compact ? 'section-drawing compact' : 'section-drawing'}
      aria-hidden="true"
      style={{ height: bottom + top }}
    >
      <svg viewBox={`0 0 ${fullWidth} ${bottom + top}`} width={fullWidth} height={bottom + top}>
        <Patterns />
        {Array.from({ length: Math.floor(endMm / step) + 1 }, (_, index) => index * step).map((mm) => (
          <g key={mm} className="section-tick">
            <path d={`M${column.left - 7} ${y(mm)}h5`} />
            <text x={column.left - 11} y={y(mm) + 4}>
              {mm}
            </text>
          </g>
        ))}
        <rect className="section-between" x={column.left} y={top} width={width} height={bottom - top} rx="4" />
        {shown.map((layer) => {
          const box = {
            x: column.left,
            y: y(layer.fromMm),
            width,
            height: Math.max(1.5, Math.min(y(layer.toMm), bottom) - y(layer.fromMm)),
          };
          return (
            <g
              key={`${layer.structure ?? 'fat'} ${layer.fromMm}`}
              className={`section-layer ${layer.kind} ${layer.target ? 'target' : ''}`}
            >
              <rect {...box} />
              <rect {...box} className="section-pattern" />
            </g>
          );
        })}
        {limitMm !== null && limitMm < endMm && (
          <rect className="section-beyond" x={column.left} y={y(limitMm)} width={width} height={bottom - y(limitMm)} />
        )}
        <path className="section-skin" d={`M${column.left - 2} ${top}H${column.right + 2}`} />
        {target && (
          <rect
            className="section-band"
            x={column.left}
            y={y(target.minMm)}
            width={width}
            height={Math.max(4, Math.min(y(target.maxMm), bottom) - y(target.minMm))}
            mask="url(#section-soft-ends)"
          />
        )}
        {limitMm !== null && (
          <path className="section-limit" d={`M${column.left - 6} ${y(limitMm)}H${column.right + 6}`} />
        )}
        {aside.map(({ structure, side, atMm }) => (
          <rect
            key={`${structure} ${side}`}
            className="section-near"
            x={column.right - 7}
            y={y(atMm) - 6}
            width="12"
            height="12"
            rx="3"
          />
        ))}
        {shown.filter(hasWhisker).map((layer, index) => (
          <Whisker
            key={`${layer.structure ?? 'fat'} ${layer.fromMm}`}
            layer={layer}
            x={whiskerX + index * whiskerStep}
            y={y}
            bottom={bottom}
          />
        ))}
        {labels.map(({ key, atMm, kind }, index) => (
          <path
            key={key}
            className={`section-leader ${kind}`}
            d={`M${column.right + (kind === 'near' ? 6 : 1)} ${y(atMm)}L${labelX - 4} ${places[index] ?? y(atMm)}`}
          />
        ))}
      </svg>
      <ul>
        {labels.map(({ key, name, words, kind }, index) => (
          <li
            key={key}
            data-kind={kind}
            className={words === '' ? 'wordless' : ''}
            style={{
              top: (places[index] ?? 0) - (rooms[index] ?? 0) / 2,
              left: labelX,
              height: rooms[index],
            }}
          >
            <b>{name}</b>
            {words !== '' && <span>{words}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
