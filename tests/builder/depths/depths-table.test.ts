import { beforeAll, describe, expect, it } from 'vitest';
import { withDepthsTable } from '../../../builder/depths/depths-table.ts';
import { loadDataset, MAN, type Dataset, type ModelDepth } from '../../../src/anatomy/index.ts';

const DEPTH: ModelDepth = {
  site: 'a site',
  measured: 'skin to rib',
  modelMm: 20.5,
  measurements: [],
  publishedMeanMm: 22,
  publishedSdMm: 3,
  publishedMm: [10, 40],
  ratio: 0.93,
  hazard: true,
  capMm: 10,
  muscles: [],
};
const ROW = '| a site **(hazard)** | skin to rib | 20.5 | 22 ± 3 (10–40) | 0.93 | ≤ 10 |  |';

describe('the table of depths', () => {
  let data: Dataset;
  beforeAll(async () => {
    data = await loadDataset(MAN);
  });

  it('is written at the end of a document without one', () => {
    const written = withDepthsTable('# Sources\n\ntext\n\n\n', data, [DEPTH]);
    expect(written.startsWith('# Sources\n\ntext\n\n## The man against published depths\n')).toBe(true);
    expect(written.split('\n')).toContain(ROW);
  });

  it('takes the place of the one there was, and leaves what stands before and after', () => {
    const docs = `# Sources\n\n${'## The man against published depths'}\nold\n\n## Next\nmore\n`;
    const written = withDepthsTable(docs, data, [
      { ...DEPTH, hazard: false, publishedMeanMm: null, publishedSdMm: null },
    ]);
    expect(written.split('\n')).toContain('| a site | skin to rib | 20.5 | 10–40 | 0.93 | ≤ 10 |  |');
    expect(written).not.toContain('old');
    expect(written.endsWith('\n## Next\nmore\n')).toBe(true);
    expect(withDepthsTable(written, data, [DEPTH])).toBe(withDepthsTable(docs, data, [DEPTH]));
  });
});
