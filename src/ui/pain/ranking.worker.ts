/** Ranks muscles beside the page: what it is told and answers stands in `reasoning`. */
import { rankingApart } from '../../reasoning/index.ts';
import type { RankingRequest } from '../../reasoning/index.ts';

const answerTo = rankingApart();
addEventListener('message', ({ data }: MessageEvent<RankingRequest>) => {
  const answer = answerTo(data);
  if (answer) postMessage(answer);
});
