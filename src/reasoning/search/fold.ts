/** Letters as they are compared: small, without accents, full-width ones narrowed; and words without their endings. */

const LIGATURES: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };
/** French words run together: l'épaule, d'épaule, qu'il. */
const ELIDED = /(?<!\p{L})(?:[dljmnst]|qu)['’](?=\p{L}{2})/gu;
const ARTICLES: ReadonlySet<string> = new Set(['the', 'my', 'a', 'an', 'your', 'his', 'her']);

/** The words of a text in small plain letters; `C 7` and `T.M.J.` are one word each. */
export function fold(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => LIGATURES[letter] ?? letter);
  return plain
    .replace(ELIDED, '')
    .replace(/['’`]/g, '')
    .replace(/(?<!\p{L})(?:\p{L}\.){2,}/gu, (dotted) => dotted.replaceAll('.', ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<![\p{L}\p{N}])([clst]) (\d{1,2})(?!\S)/gu, '$1$2')
    .split(' ')
    .filter((word) => word !== '');
}

/** A word without the endings that make no other thing of it: calfs, hips, drooping, pulled. */
export function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && /[^suia]s$|[aeo]as$/.test(word)) return word.slice(0, -1);
  if (word.length > 6 && word.endsWith('ing')) return word.slice(0, -3);
  if (word.length > 5 && word.endsWith('ed')) return word.slice(0, -2);
  return word;
}

/** The stems of a text without its articles. */
export function stemsOf(text: string): readonly string[] {
  const words = fold(text);
  const bare = words.filter((word) => !ARTICLES.has(word));
  return (bare.length > 0 ? bare : words).map(stem);
}

/** How many slips of the hand lie between two words: a letter more, less, other, or two changed over; `most` + 1 where there are more. */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}
