/** A whole lesson as text: for those who listen, for paper, and for those who read faster than it plays. */
import type { Dataset, Lesson, SourceId } from '../../anatomy/index.ts';
import { useMyopoint } from '../hooks/store-context.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { Say, say } from '../kit/say.tsx';
import { drawingText } from './drawings/drawing-text.ts';
import { claimsOfStep } from './lesson-claims.tsx';

/** Every source of a lesson, numbered in the order in which it is met. */
function numberedSources(lesson: Lesson, dataset: Dataset): ReadonlyMap<SourceId, number> {
  const ids = lesson.steps
    .flatMap((step) => [
      ...claimsOfStep(step, dataset)
        .flatMap((claim) => [claim, ...claim.dissent])
        .flatMap(({ sources }) => sources),
      ...step.sources,
    ])
    .map(({ source }) => source);
  return new Map([...new Set(ids)].map((id, at) => [id, at + 1]));
}

export function Transcript({ lesson }: { readonly lesson: Lesson }) {
  const dataset = useDataset();
  // The deeper layer touches technique, which is not for patients.
  const clinical = useMyopoint((state) => state.audience !== 'patient');
  if (!dataset) return null;
  const numbers = numberedSources(lesson, dataset);
  return (
    <div className="transcript">
      <h4>{lesson.question}</h4>
      <p>{lesson.summary}</p>
      <ol>
        {lesson.steps.map((step) => {
          const text = step.drawing && drawingText(step.drawing, dataset);
          const claims = claimsOfStep(step, dataset);
          const cited = [...claims.flatMap(({ sources }) => sources), ...step.sources].map(
            ({ source }) => numbers.get(source) ?? 0,
          );
          return (
            <li key={step.title}>
              <p>
                <strong>{step.title}.</strong> {step.caption}{' '}
                {cited.length > 0 && <small>[{[...new Set(cited)].join(', ')}]</small>}
              </p>
              {text && (
                <>
                  <p className="drawn-title">{text.title}</p>
                  <ul className="plain-list">
                    {text.lines.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </>
              )}
              {clinical && step.deeper && <p className="quiet">{say('lessons.text.deeper', { words: step.deeper })}</p>}
              {claims
                .flatMap(({ dissent }) => dissent)
                .map((other) => (
                  <p key={other.statement}>{say('lessons.text.dissent', { statement: other.statement })}</p>
                ))}
            </li>
          );
        })}
      </ol>
      <p>
        <Say
          parts={say.parts('lessons.text.doubt', { doubt: lesson.doubt })}
          tags={{ 1: (words) => <strong>{words}</strong> }}
        />
      </p>
      <h4>{say('lessons.text.sources')}</h4>
      <ol className="transcript-sources">
        {[...numbers.keys()].map((id) => {
          const source = dataset.sourceById.get(id);
          return (
            source && (
              <li key={id}>
                {source.cite}
                {source.url && (
                  <>
                    {' '}
                    <a href={source.url} target="_blank" rel="noopener noreferrer">
                      {source.url}
                    </a>
                  </>
                )}{' '}
                <span className="quiet">
                  {source.verified ? `(${source.tier})` : say('lessons.text.unchecked', { tier: source.tier })}
                </span>
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}
