/** What a message asks for, read by the compiler from the message itself: names of values, their kinds, and tags. */

/** Key → ICU message, in English. */
export type Messages = Readonly<Record<string, string>>;

type Trimmed<Text extends string> = Text extends ` ${infer Rest}` | `\n${infer Rest}` | `${infer Rest} `
  ? Trimmed<Rest>
  : Text;

interface Asked<Name extends string, Value> {
  readonly name: Name;
  readonly value: Value;
}

/** Reads text up to its end or to the brace that closes it: what it asks for, and what stands after that brace. */
type ReadText<Text extends string, Found = never> = Text extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${string}`
    ? Text extends `${string}}${infer Rest}`
      ? [Found, Rest]
      : never
    : ReadValue<After> extends [infer More, infer Rest extends string]
      ? ReadText<Rest, Found | More>
      : never
  : Text extends `${string}}${infer Rest}`
    ? [Found, Rest]
    : [Found, ''];

/** Reads `name}`, `name, plural, …}` or `name, select, …}`. Whatever else stands there fits no value. */
type ReadValue<Text extends string> = Text extends `${infer Head}}${infer Rest}`
  ? Head extends `${string},${string}`
    ? Text extends `${infer Name},${infer Kind},${infer Cases}`
      ? Trimmed<Kind> extends 'plural' | 'selectordinal'
        ? ReadCases<Cases> extends [infer More, unknown, infer After extends string]
          ? [More | Asked<Name, number>, After]
          : never
        : Trimmed<Kind> extends 'select'
          ? ReadCases<Cases> extends [infer More, infer Labels, infer After extends string]
            ? [More | Asked<Name, Labels>, After]
            : never
          : [Asked<Name, never>, Rest]
      : [Asked<Head, never>, Rest]
    : [Asked<Head, string | number>, Rest]
  : never;

type ReadCases<Text extends string, Found = never, Labels = never> = Text extends `${infer Label}{${infer Body}`
  ? Label extends `${string}}${string}`
    ? Text extends `${string}}${infer Rest}`
      ? [Found, Labels, Rest]
      : never
    : ReadText<Body> extends [infer More, infer Rest extends string]
      ? ReadCases<Rest, Found | More, Labels | Trimmed<Label>>
      : never
  : Text extends `${string}}${infer Rest}`
    ? [Found, Labels, Rest]
    : never;

type AskedBy<Message extends string> = Message extends string
  ? Extract<ReadText<Message>[0], Asked<string, unknown>>
  : never;

/** A value asked for twice must fit both times. */
type ValueOf<All, Name> = (
  All extends Asked<string, infer Value> ? (All['name'] extends Name ? (value: Value) => void : never) : never
) extends (value: infer Both) => void
  ? Both
  : never;

/**
 * The values a message asks for: text or a number for `{name}`, a number for a plural, one of its labels for a select.
 * Of several messages, what all of them together ask for.
 */
export type ValuesOf<Message extends string> = {
  readonly [Name in AskedBy<Message>['name']]: ValueOf<AskedBy<Message>, Name>;
};

/** What stands after the key: nothing where the message asks for nothing. */
export type Given<Message extends string> = [AskedBy<Message>] extends [never] ? [] : [values: ValuesOf<Message>];

type Rich = `${string}</${string}`;

/** Keys of messages that are plain text. */
export type PlainKey<All extends Messages> = {
  [Key in keyof All & string]: All[Key] extends Rich ? never : Key;
}[keyof All & string];
/** Keys of messages with tags: a link, a bold word or a button stands in the sentence. */
export type RichKey<All extends Messages> = {
  [Key in keyof All & string]: All[Key] extends Rich ? Key : never;
}[keyof All & string];

type ReadTags<Message extends string, Found = never> = Message extends `${string}</${infer Tag}>${infer Rest}`
  ? ReadTags<Rest, Found | Tag>
  : Found;
/** The tags of a message. */
export type TagOf<Message extends string> = Message extends string ? ReadTags<Message> : never;
