/** Questions whose answers take time, of which only the newest counts. */

export interface Latest {
  /**
   * Asks, and hands the answer on unless something newer was asked, or the last question withdrawn, before it came.
   * @throws what the question throws, newer or not
   */
  ask<Answer>(question: () => Promise<Answer>, onAnswer: (answer: Answer) => void): Promise<void>;
  /** Nothing asked so far counts any more. */
  withdraw(): void;
}

export function latest(): Latest {
  let newest = 0;
  return {
    ask: async (question, onAnswer) => {
      newest += 1;
      const mine = newest;
      const answer = await question();
      if (mine === newest) onAnswer(answer);
    },
    withdraw: () => {
      newest += 1;
    },
  };
}
