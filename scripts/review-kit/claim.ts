/** One claim as a row: what is claimed on the left, boxes for the verdict on the right. */
import { BUILDS } from '../../src/anatomy/index.ts';
import { depthRangeFor, questionsOf, rangeOf } from '../../src/reasoning/index.ts';
import type { Build, Dataset, Muscle, MuscleReviewField, Sex, TriggerPoint, Urgency } from '../../src/anatomy/index.ts';
import type { DepthAnswer, ReviewClaim } from '../../src/reasoning/index.ts';
import { escaped, list } from './html.ts';
import type { ReviewWords } from './words.ts';

/** What a row is made from. */
export interface Page {
  readonly data: Dataset;
  readonly words: ReviewWords;
}

/** What kind of thing sets an end to a range, or why there is none. */
const limitOf = (answer: DepthAnswer): string =>
  answer.kind === 'range' ? (answer.range.limit?.what.kind ?? 'none') : answer.why;

/** Towards the skin, as the words under the table say it. */
const floored = (mm: number): number => (mm >= 10 ? Math.floor(mm) : Math.floor(mm * 10) / 10);

const URGENCY: Readonly<Record<Urgency, string>> = {
  emergency: 'call for emergency help now',
  'same-day': 'be seen today',
  soon: 'be seen within days',
};

function rangesHtml(point: TriggerPoint, { data, words }: Page): string {
  const { BUILD_NAMES, sexName, answerWords, layerBasisWords, rangeWords } = words;
  const sexes: readonly (Sex | null)[] = data.depths.tissueRegionByPoint.get(point.id)?.womenMm
    ? [null, 'female', 'male']
    : [null];
  const answerOf = (build: Build, sex: Sex | null): DepthAnswer =>
    depthRangeFor(data, point.id, build, sex ?? undefined);
  const cell = (answer: DepthAnswer): string => {
    const range = rangeOf(answer);
    return range
      ? `<b>${rangeWords(range)}</b>${range.limit ? `<br><small>ceiling ${floored(range.limit.mm)} mm</small>` : ''}`
      : 'no range';
  };
  const rows = BUILDS.map(
    (build) =>
      `<tr><th>${BUILD_NAMES[build]}</th>${sexes.map((sex) => `<td>${cell(answerOf(build, sex))}</td>`).join('')}</tr>`,
  );
  const said = (who: string, answer: DepthAnswer): string =>
    `<p>${who && `<b>${who}:</b> `}${escaped(answerWords(answer, data.body))}</p>`;
  const alike = new Set(BUILDS.map((build) => answerWords(answerOf(build, null), data.body))).size === 1;
  const limits = alike
    ? [said('', answerOf('average', null))]
    : BUILDS.map((build) => said(BUILD_NAMES[build], answerOf(build, null)));
  // Beside both sexes together, one of them is given its words only where another thing limits it.
  const others = sexes.flatMap((sex) =>
    sex === null
      ? []
      : BUILDS.flatMap((build) =>
          limitOf(answerOf(build, sex)) === limitOf(answerOf(build, null))
            ? []
            : [said(`${BUILD_NAMES[build]}, ${sexName(sex).toLowerCase()}`, answerOf(build, sex))],
        ),
  );
  const bases = new Set(
    BUILDS.flatMap((build) => {
      const range = rangeOf(answerOf(build, null));
      return (range && layerBasisWords(range)) ?? [];
    }),
  );
  const head =
    sexes.length > 1
      ? `<thead><tr><th></th>${sexes.map((sex) => `<th>${sexName(sex ?? 'both')}</th>`).join('')}</tr></thead>`
      : '';
  return `<table>${head}<tbody>${rows.join('')}</tbody></table>${[...limits, ...others].join('')}${[...bases].map((basis) => `<p class="quiet">${escaped(basis)}</p>`).join('')}`;
}

function pictureHtml(point: TriggerPoint, claim: ReviewClaim, { data, words }: Page): string {
  const record = data.depths.needlePathByPoint.get(point.id);
  if (!record) return `<p>${escaped(claim.text)}</p>`;
  const told =
    record.picture === 'line'
      ? `${claim.text} ${words.pictureWords(record, point.approach, false, data.body)}`
      : words.pictureWords(record, point.approach, false, data.body);
  return `<p><b>${words.pictureName(record.picture)}.</b> ${escaped(told)}</p>`;
}

function hazardsHtml({ needling }: Muscle, claim: ReviewClaim, { body }: Dataset): string {
  if (needling.structuresAtRisk.length === 0) return `<p>${escaped(claim.text)}</p>`;
  return list(
    needling.structuresAtRisk.map(({ wording, structures }) => {
      const drawn = structures
        .map((id) => body.structureById(id)?.name ?? id)
        .filter((name) => name.toLowerCase() !== wording.toLowerCase());
      const lit = structures.length === 0 ? 'not drawn' : drawn.length > 0 ? `drawn: ${drawn.join(', ')}` : '';
      return `${escaped(wording)}${lit && ` <small>(${escaped(lit)})</small>`}`;
    }),
  );
}

function bodyOf(muscle: Muscle, claim: ReviewClaim, page: Page): string {
  const plain = `<p>${escaped(page.words.capitalised(claim.text))}</p>`;
  if (claim.about.kind === 'point') {
    const { point, field } = claim.about;
    if (field === 'ranges') return rangesHtml(point, page);
    return field === 'picture' ? pictureHtml(point, claim, page) : plain;
  }
  const special: Partial<Record<MuscleReviewField, () => string>> = {
    hazards: () => hazardsHtml(muscle, claim, page.data),
    'look-alikes': () =>
      list(
        muscle.confusedWith.map(
          ({ condition, redFlag }) => `${escaped(condition)}${redFlag ? ' <b class="grave">serious</b>' : ''}`,
        ),
      ) || plain,
    'red-flags': () =>
      list(
        questionsOf(muscle, page.data).map(
          ({ question, why, urgency, sayOnPhone }) =>
            `<b>${escaped(question)}</b> If yes, <b class="${urgency === 'emergency' ? 'grave' : ''}">${URGENCY[urgency]}</b>. ${escaped(why)}${sayOnPhone ? ` Say: “${escaped(sayOnPhone)}”` : ''}`,
        ),
      ) || plain,
  };
  return special[claim.about.field]?.() ?? plain;
}

const BOXES =
  '<div class="verdict"><p><span class="box"></span> right <span class="box"></span> wrong</p><div class="comment"><span>comment</span><span></span><span></span><span></span></div></div>';

/** `1–3, 5` for 1, 2, 3 and 5. */
export function runs(numbers: readonly number[]): string {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ');
}

/**
 * The row of a claim.
 * @param numbers of its sources in the list under the muscle, in order
 */
export function claimHtml(muscle: Muscle, claim: ReviewClaim, numbers: readonly number[], page: Page): string {
  const sources =
    numbers.length === 0 ? '' : ` <span class="refs">source${numbers.length > 1 ? 's' : ''} ${runs(numbers)}</span>`;
  return (
    `<div class="claim"><div class="what"><div class="mark"><h4>${escaped(page.words.claimName(claim.about))}${sources}</h4>` +
    `<p><code>${escaped(claim.id)}</code> <span class="print">${claim.print}</span></p></div>${bodyOf(muscle, claim, page)}</div>${BOXES}</div>`
  );
}
