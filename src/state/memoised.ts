/** Derived once for all who ask. */

/**
 * A derivation that is made once for each `key`, as long as what else it is asked with is the same.
 * @param derive pure; its key is never changed after it was made
 */
export function memoised<TKey extends object, TRest extends readonly unknown[], TValue>(
  derive: (key: TKey, ...rest: TRest) => TValue,
): (key: TKey, ...rest: TRest) => TValue {
  const known = new WeakMap<TKey, { readonly rest: TRest; readonly value: TValue }>();
  return (key, ...rest) => {
    const found = known.get(key);
    if (found?.rest.every((one, at) => one === rest[at])) return found.value;
    const value = derive(key, ...rest);
    known.set(key, { rest, value });
    return value;
  };
}
