/** All questions of the body that is shown, made once. */
import { useEffect, useState } from 'react';
import type { Body, Dataset } from '../../anatomy/index.ts';
import { loadQuizKnowledge, makeQuizItems } from '../../reasoning/index.ts';
import type { QuizItem, QuizKnowledge } from '../../reasoning/index.ts';
import { useMyopoint } from '../hooks/store-context.ts';

/** What can be asked, and what it is judged by. */
export interface QuizPool {
  readonly knowledge: QuizKnowledge;
  readonly items: readonly QuizItem[];
  /** The dataset, with what explanations cite beside it. */
  readonly dataset: Dataset;
}

const pools = new WeakMap<Body, Promise<QuizPool>>();

/** A failed attempt is forgotten. */
function poolOf(body: Body): Promise<QuizPool> {
  const held = pools.get(body);
  if (held) return held;
  const made = loadQuizKnowledge(body)
    .then((knowledge): QuizPool => {
      const { dataset, anatomy } = knowledge;
      const cited = anatomy.sources.map((source) => [source.id, source] as const);
      return {
        knowledge,
        items: makeQuizItems(knowledge),
        dataset: { ...dataset, sourceById: new Map([...dataset.sourceById, ...cited]) },
      };
    })
    .catch((error: unknown) => {
      pools.delete(body);
      throw error;
    });
  pools.set(body, made);
  return made;
}

/** The pool; null until it has come. Where it does not come, the part that asks for it says so and asks again. */
export function usePool(): QuizPool | null {
  const body = useMyopoint((state) => state.body);
  const [pool, setPool] = useState<{ readonly of: Body; readonly pool: QuizPool } | null>(null);
  const [fault, setFault] = useState<{ readonly error: unknown } | null>(null);
  useEffect(() => {
    let wanted = true;
    poolOf(body).then(
      (made) => {
        if (wanted) setPool({ of: body, pool: made });
      },
      (error: unknown) => {
        if (wanted) setFault({ error });
      },
    );
    return () => {
      wanted = false;
    };
  }, [body]);
  if (fault) throw fault.error;
  return pool?.of === body ? pool.pool : null;
}
