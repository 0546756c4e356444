/** Files that commands write: each is listed, made from what stands there today, and not changed by hand. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BODY_IDS, loadBody, loadDataset, MAN, loadLessons } from '../../src/anatomy/index.ts';
import {
  DERIVED_FILES,
  hashOf,
  keepHash,
  staleness,
  type DerivedFile,
  type Knowledge,
} from '../../scripts/derived/files.ts';
import { lessonListOf, listText, muscleSummariesOf } from '../../scripts/derived/summaries.ts';
import packageFile from '../../package.json' with { type: 'json' };

let knowledge: Knowledge;
beforeAll(async () => {
  const [dataset, lessons] = await Promise.all([loadDataset(MAN), loadLessons()]);
  knowledge = { dataset, lessons };
});

const LIST = DERIVED_FILES.find((one) => one.path.endsWith('lesson-list.json'))!;

describe('derived files', () => {
  it.each(DERIVED_FILES.map((one) => [one.path, one] as const))('%s is current', async (_, derived) => {
    const body = BODY_IDS.find((id) => id === derived.body);
    const dataset = body ? await loadDataset(await loadBody(body)) : knowledge.dataset;
    expect(staleness(derived, { ...knowledge, dataset })).toBeNull();
  });

  it('are all listed, and nothing else lies beside them', () => {
    const folders = readdirSync('data', { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && entry.name === 'derived',
    );
    expect(folders.length).toBeGreaterThan(1);
    const found = folders.flatMap(({ parentPath, name }) =>
      readdirSync(path.join(parentPath, name)).map((file) =>
        path.join(parentPath, name, file).split(path.sep).join('/'),
      ),
    );
    const kept = found.filter((file) => !/\/(hashes\.json|README\.md)$/.test(file));
    expect(kept.sort()).toEqual(DERIVED_FILES.map((one) => one.path).sort());
  });

  it('are written by a command that there is, named beside them', () => {
    for (const { path: file, command } of DERIVED_FILES) {
      expect(Object.keys(packageFile.scripts)).toContain(command.replace('npm run ', ''));
      const row = readFileSync(path.join(path.dirname(file), 'README.md'), 'utf8')
        .split('\n')
        .find((line) => line.includes(`\`${path.basename(file)}\``));
      expect(row, file).toContain(command);
    }
  });
});

describe('the short lists', () => {
  it('are what muscles and lessons say', () => {
    expect(readFileSync('data/knowledge/derived/muscle-summaries.json', 'utf8')).toBe(
      listText(muscleSummariesOf(knowledge.dataset.muscles)),
    );
    expect(readFileSync('data/knowledge/derived/lesson-list.json', 'utf8')).toBe(
      listText(lessonListOf(knowledge.lessons)),
    );
  });

  it('refuse a muscle without a point', () => {
    const [first] = knowledge.dataset.muscles;
    expect(() => muscleSummariesOf([{ ...first!, triggerPoints: [] }])).toThrow(
      `muscle "${first!.id}", field "triggerPoints": expected at least one, received none`,
    );
  });
});

describe('staleness', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'derived-'));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });
  const copied = (derived: DerivedFile): DerivedFile => {
    for (const file of [path.dirname(derived.path), ...derived.files])
      cpSync(file, path.join(root, file), { recursive: true });
    return derived;
  };

  it('is told when a record changed, and ends when the file is written again', () => {
    const derived = copied(LIST);
    const other: Knowledge = {
      ...knowledge,
      lessons: knowledge.lessons.map((lesson, at) => (at === 0 ? { ...lesson, question: 'Why?' } : lesson)),
    };
    expect(staleness(derived, other, root)).toBe(
      'data/knowledge/derived/lesson-list.json: what it is made from has changed; run npm run data:summaries',
    );
    keepHash(derived.path, other, root);
    expect(staleness(derived, other, root)).toBeNull();
    expect(staleness(derived, knowledge, root)).toContain('has changed');
  });

  it('is told of a file changed by hand, and of one without a hash', () => {
    const derived = copied(LIST);
    writeFileSync(path.join(root, derived.path), '[]\n');
    expect(staleness(derived, knowledge, root)).toBe(
      'data/knowledge/derived/lesson-list.json: changed by hand; run npm run data:summaries',
    );
    writeFileSync(path.join(root, path.dirname(derived.path), 'hashes.json'), '{}');
    expect(staleness(derived, knowledge, root)).toContain('expected a hash');
    expect(() => {
      keepHash('data/elsewhere.json', knowledge, root);
    }).toThrow('data/elsewhere.json: expected one of data/knowledge/derived/muscle-summaries.json');
  });

  it('follows figures and the fields it is made from, and no words', () => {
    const derived: DerivedFile = {
      ...LIST,
      files: ['figure.txt'],
      records: ({ dataset }) =>
        dataset.muscles.map(({ triggerPoints }) => triggerPoints.map(({ approach }) => approach)),
    };
    copied(LIST);
    const inputs = (text: string, words: string): string => {
      writeFileSync(path.join(root, 'figure.txt'), text);
      const [muscle] = knowledge.dataset.muscles,
        [point] = muscle!.triggerPoints;
      const approach = { kind: 'fold', words, citation: point!.approach.citation } as const;
      const dataset = { ...knowledge.dataset, muscles: [{ ...muscle!, triggerPoints: [{ ...point!, approach }] }] };
      return hashOf(derived, { ...knowledge, dataset }, root).inputs;
    };
    expect(inputs('1', 'a')).toBe(inputs('1', 'b'));
    expect(inputs('1', 'a')).not.toBe(inputs('2', 'a'));
  });
});
