import { describe, expect, it } from 'vitest';
import { rankingApart } from '../../../src/reasoning/index.ts';
import type { DrawingCandidates, RankingRequest } from '../../../src/reasoning/index.ts';
import { rankingBeside } from '../../../src/ui/pain/ranking.ts';
import type { AskedRanking } from '../../../src/ui/pain/ranking.ts';
import { DATASET, drawingOf, INDEX } from '../../reasoning/pain-drawing/small-skin.ts';

/** A worker that answers when it is told to. */
class FakeWorker extends EventTarget {
  readonly asked: RankingRequest[] = [];
  isEnded = false;
  private readonly answerTo = rankingApart();
  private readonly answers: unknown[] = [];

  postMessage(request: RankingRequest): void {
    const sent = structuredClone(request);
    this.asked.push(sent);
    const answer = this.answerTo(sent);
    if (answer) this.answers.push(structuredClone(answer));
  }
  answer(): void {
    this.dispatchEvent(new MessageEvent('message', { data: this.answers.shift() }));
  }
  fail(): void {
    this.dispatchEvent(new Event('error'));
  }
  terminate(): void {
    this.isEnded = true;
  }
}

function begin() {
  const worker = new FakeWorker();
  let started = 0;
  const ranking = rankingBeside(() => {
    started += 1;
    return worker as unknown as Worker;
  });
  const found: string[] = [];
  const ask = (area: string): AskedRanking => {
    const asked: AskedRanking = {
      drawing: { ...drawingOf([area]), index: INDEX },
      dataset: DATASET,
      onFound: ({ together }: DrawingCandidates) => found.push(`${area}: ${together[0]?.muscle.id}`),
    };
    ranking.ask(asked);
    return asked;
  };
  return { worker, ranking, found, ask, starts: () => started };
}
const kinds = ({ asked }: FakeWorker) => asked.map(({ kind }) => kind);

describe('ranking beside the page', () => {
  it('tells the records once and each drawing by what it covers', () => {
    const { worker, found, ask, starts } = begin();
    expect(starts()).toBe(0);
    ask('temple');
    worker.answer();
    ask('brow');
    worker.answer();
    expect(found).toEqual(['temple: templer', 'brow: browser']);
    expect([starts(), kinds(worker)]).toEqual([1, ['facts', 'covers', 'covers']]);
  });
  it('hears of the newest alone, and asks no more than one at a time', () => {
    const { worker, found, ask } = begin();
    ask('temple');
    ask('loin');
    ask('brow');
    expect(kinds(worker)).toEqual(['facts', 'covers']);
    worker.answer();
    expect(found).toEqual([]);
    worker.answer();
    expect(found).toEqual(['brow: browser']);
    expect(kinds(worker)).toEqual(['facts', 'covers', 'covers']);
  });
  it('keeps silent where nobody waits any more', () => {
    const { worker, ranking, found, ask } = begin();
    ranking.forget(ask('temple'));
    worker.answer();
    expect(found).toEqual([]);
    ask('brow');
    worker.answer();
    expect(found).toEqual(['brow: browser']);
  });
  it('is done on the page where the worker fails, then and from then on, or where there is none', () => {
    const { worker, found, ask, starts } = begin();
    ask('temple');
    worker.fail();
    ask('brow');
    expect(found).toEqual(['temple: templer', 'brow: browser']);
    expect([starts(), worker.isEnded]).toEqual([1, true]);
    const heard: DrawingCandidates[] = [];
    rankingBeside(() => null).ask({
      drawing: { ...drawingOf(['temple']), index: INDEX },
      dataset: DATASET,
      onFound: (one) => heard.push(one),
    });
    expect(heard[0]?.together[0]?.muscle.id).toBe('templer');
  });
});
