// @vitest-environment jsdom
import { unzipSync, strFromU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { linesOf } from '../../scripts/quiz/scorm/lesson-lines.ts';
import { deckContent, lessonContent, manifestOf, zipped, type PackSource } from '../../scripts/quiz/scorm/pack.ts';
import { loadBody, loadLessons, type Lesson } from '../../src/anatomy/index.ts';
import { loadQuizKnowledge, makeQuizItems } from '../../src/reasoning/index.ts';
import { CONTENT } from './small-content.ts';

let source: PackSource;
let lessons: readonly Lesson[];
beforeAll(async () => {
  const knowledge = await loadQuizKnowledge(await loadBody('man'));
  source = {
    dataset: knowledge.dataset,
    items: makeQuizItems(knowledge),
    cite: (id) => `source ${id}`,
    isPictured: (id) => id === 'soleus',
  };
  lessons = await loadLessons();
});

describe('a package', () => {
  it('asks what can be asked in words, with the places of the right answers', () => {
    const { questions, code } = deckContent('Calf', source.items, null, source);
    expect(questions.length).toBeGreaterThan(3000);
    for (const { id, options, answer, kind, explanation, sources } of questions) {
      expect(new Set(options).size, id).toBe(options.length);
      expect(
        answer.every((place) => place >= 0 && place < options.length),
        id,
      ).toBe(true);
      expect(answer.length, id).toBe(kind === 'choice' ? 1 : options.length);
      expect(explanation.length * sources.length, id).toBeGreaterThan(0);
    }
    const nerve = questions.find(({ id }) => id === 'nerve/soleus');
    expect(nerve?.options[nerve.answer[0] ?? -1]).toBe('Tibial nerve');
    expect(nerve?.picture?.file).toBe('pictures/soleus.png');
    expect(questions.filter(({ picture }) => picture).length).toBeLessThan(questions.length);
    const fewer = deckContent('Calf', source.items.slice(0, 50), null, source);
    expect(fewer.code).not.toBe(code);
    expect(() => deckContent('Calf', [], null, source)).toThrow('received none');
  });
  it('holds each lesson with all its steps, what they draw, and questions on what they say', () => {
    expect(lessons.length).toBeGreaterThan(10);
    const asked = lessons.map((lesson) => {
      const { pages, questions, title } = lessonContent(lesson, null, source);
      expect([title, pages.length]).toEqual([lesson.question, lesson.steps.length]);
      expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
      for (const step of lesson.steps) {
        const isShown = !step.drawing || step.drawing.kind === 'shared-pathway' || step.drawing.kind === 'current';
        expect(linesOf(step.drawing, source.dataset).length > 0, step.title).toBe(!isShown);
      }
      return questions.length;
    });
    expect(Math.max(...asked)).toBeLessThanOrEqual(6);
    expect(asked.filter((count) => count === 0)).toEqual([]);
  });
  it('has a manifest that reads as XML, with its files, its title and its mark', () => {
    const read = new DOMParser().parseFromString(manifestOf(CONTENT, ['index.html', 'a.png']), 'application/xml');
    expect(read.querySelector('parsererror')).toBeNull();
    expect(read.querySelector('schemaversion')?.textContent).toBe('1.2');
    expect(read.querySelector('item > title')?.textContent).toBe(CONTENT.title);
    expect(read.getElementsByTagName('adlcp:masteryscore')[0]?.textContent).toBe('70');
    expect([...read.querySelectorAll('file')].map((file) => file.getAttribute('href'))).toEqual([
      'index.html',
      'a.png',
    ]);
    expect(read.querySelector('resource')?.getAttribute('adlcp:scormtype')).toBe('sco');
    expect(manifestOf({ ...CONTENT, pass: null }, [])).not.toContain('masteryscore');
  });
  it('is the same file for the same content', () => {
    const files = { 'index.html': '<p>é</p>', 'pictures/a.png': new Uint8Array([1, 2, 3]) };
    expect(zipped(files)).toEqual(zipped(files));
    const read = unzipSync(zipped(files));
    expect(strFromU8(read['index.html'] ?? new Uint8Array())).toBe('<p>é</p>');
    expect(read['pictures/a.png']).toEqual(new Uint8Array([1, 2, 3]));
  });
});
