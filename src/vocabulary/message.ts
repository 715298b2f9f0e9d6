export type Params = Readonly<Record<string, string | number | undefined>>;

/** One thing that can be wrong in a ledger: how bad, what it is called, what is said of it and what to do. */
export interface Message<P extends Params = Params> {
  readonly level: 'error' | 'warning';
  /** A short name of the fault, for headings and the catalogue page. */
  readonly title: string;
  readonly message: (params: P) => string;
  readonly remedy: (params: P) => string;
}

/** Declares a message; a helper for the compiler, so that each message knows the parameters it is told. */
export function message<P extends Params>(
  level: Message['level'],
  title: string,
  text: (params: P) => string,
  remedy: (params: P) => string,
): Message<P> {
  return { level, title, message: text, remedy };
}
