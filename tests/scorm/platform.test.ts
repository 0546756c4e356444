import { beforeEach, describe, expect, it } from 'vitest';
import { Scorm12API } from 'scorm-again';
import { beginWith, findApi, timeSpan, type Scorm12 } from '../../scripts/quiz/scorm/platform.ts';

const told = { suspend: '1.abc.0.,', done: false, score: null, pass: null };

/** A platform of the library's own, and the package begun in it. */
function begun(kept: Readonly<Record<string, string>> = {}) {
  const api = new Scorm12API({ autocommit: false, logLevel: 5 });
  for (const [element, value] of Object.entries(kept)) api.loadFromFlattenedJSON({ [`cmi.${element}`]: value }, '');
  let now = 1000;
  const platform = beginWith(api, () => now);
  if (!platform) throw new Error('expected it to begin');
  return {
    api,
    platform,
    pass: (ms: number) => (now += ms),
    get: (element: string) => api.lmsGetValue(`cmi.${element}`),
  };
}

/** What is written only, as the platform sends it home. */
const handedOver = (api: Scorm12API): string => JSON.stringify(api.cmi);

describe('a package within a learning platform', () => {
  let at: ReturnType<typeof begun>;
  beforeEach(() => {
    at = begun();
  });
  it('begins with nothing, and is unfinished until it is done', () => {
    expect(at.platform.kept).toBe('');
    expect(at.platform.tell(told)).toBe(true);
    expect([at.get('core.lesson_status'), at.get('suspend_data')]).toEqual(['incomplete', '1.abc.0.,']);
    expect(handedOver(at.api)).toContain('"exit":"suspend"');
  });
  it('hands on score and time, and passes or fails by the mark', () => {
    at.pass(90_500);
    expect(at.platform.tell({ ...told, done: true, score: 70, pass: 70 })).toBe(true);
    expect(['raw', 'min', 'max'].map((one) => at.get(`core.score.${one}`))).toEqual(['70', '0', '100']);
    expect(at.get('core.lesson_status')).toBe('passed');
    expect(handedOver(at.api)).toContain('"session_time":"00:01:30.5"');
    at.platform.end();
    expect(at.api.cmi.getCurrentTotalTime()).toMatch(/^0*0:01:30/);
    const failing = begun();
    failing.platform.tell({ ...told, done: true, score: 69, pass: 70 });
    expect(failing.get('core.lesson_status')).toBe('failed');
    const reading = begun();
    reading.platform.tell({ ...told, done: true });
    expect([reading.get('core.lesson_status'), reading.get('core.score.raw')]).toEqual(['completed', '']);
  });
  it('gives back what was kept', () => {
    expect(begun({ suspend_data: '1.abc.2.2,' }).platform.kept).toBe('1.abc.2.2,');
  });
  it('takes away neither a pass nor a better score', () => {
    const again = begun({ 'core.lesson_status': 'passed', 'core.score.raw': '90' });
    again.platform.tell({ ...told, score: 0, pass: 70 });
    expect(again.get('core.lesson_status')).toBe('passed');
    again.platform.tell({ ...told, done: true, score: 40, pass: 70 });
    expect([again.get('core.lesson_status'), again.get('core.score.raw')]).toEqual(['passed', '90']);
  });
  it('tells nothing after its end, and says where something is not taken', () => {
    at.platform.end();
    expect(at.platform.tell({ ...told, done: true })).toBe(false);
    const full = begun();
    expect(full.platform.tell({ ...told, suspend: 'x'.repeat(5000) })).toBe(true);
    expect(full.get('suspend_data')).toBe('');
    const refusing = beginWith({ ...silent, LMSCommit: () => 'false' }, () => 0);
    expect(refusing?.tell(told)).toBe(false);
    expect(beginWith({ ...silent, LMSInitialize: () => 'false' }, () => 0)).toBeNull();
  });
});

const silent: Scorm12 = {
  LMSInitialize: () => 'true',
  LMSFinish: () => 'true',
  LMSGetValue: () => '',
  LMSSetValue: () => 'true',
  LMSCommit: () => 'true',
};

describe('the API of the platform', () => {
  type Frame = Parameters<typeof findApi>[0];
  const top: { API?: Scorm12; parent: Frame | null } = { parent: null };
  const alone = { parent: null };
  it('is found in a frame around, or around the window that opened this one', () => {
    const lms: Frame = { API: silent, parent: null };
    expect(findApi({ parent: { parent: lms } })).toBe(silent);
    expect(findApi({ ...alone, opener: { parent: lms } })).toBe(silent);
    expect(findApi(alone)).toBeNull();
  });
  it('ends its search where a frame is its own parent, or is not to be looked into', () => {
    top.parent = top;
    expect(findApi(top)).toBeNull();
    const shut: Frame = {
      get API(): Scorm12 {
        throw new DOMException('', 'SecurityError');
      },
      parent: null,
    };
    expect(findApi({ parent: shut })).toBeNull();
  });
  it('is told the time as SCORM 1.2 writes it', () => {
    expect(timeSpan(0)).toBe('0000:00:00.00');
    expect(timeSpan(3_723_994)).toBe('0001:02:03.99');
    expect(timeSpan(59_999)).toBe('0000:01:00.00');
  });
});
