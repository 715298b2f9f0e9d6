/** What the reader looks at, as it stands in the address after the #: so that it can be sent on, and one can go back. */
export interface Address {
  /** The place on the page: the id of a section. */
  readonly anchor: string;
  /** Which of its rows: what they hold, by the keys of their columns. */
  readonly where: Readonly<Record<string, string>>;
  /** What is searched for. */
  readonly query: string;
  /** The task whose history is open. */
  readonly open: string;
  /** Whose field alone is looked at: a word of the column that the page can be narrowed by. */
  readonly only: string;
  /** How tables are sorted: `s12.3.down`. */
  readonly sort: readonly string[];
}

export const NOWHERE: Address = { anchor: '', where: {}, query: '', open: '', only: '', sort: [] };

const OWN = { query: '_q', open: '_open', only: '_only' } as const;
const SORT = '_sort';

/** `#s12?lead=区教育局&_q=燃气`; also `#h-RW20220520-J8SY`, as pages of former versions had it. */
export function readAddress(hash: string): Address {
  const [anchor = '', ...rest] = hash.replace(/^#/, '').split('?');
  const params = new URLSearchParams(rest.join('?'));
  const own: readonly string[] = [...Object.values(OWN), SORT];
  const where = Object.fromEntries([...params].filter(([key]) => !own.includes(key)));
  const former = /^h-(.+)$/.exec(anchor)?.[1];
  return {
    anchor: former === undefined ? anchor : '',
    where,
    query: params.get(OWN.query) ?? '',
    open: params.get(OWN.open) ?? former ?? '',
    only: params.get(OWN.only) ?? '',
    sort: params.getAll(SORT),
  };
}

/** The same as it is written after the #. */
export function hashOf({ anchor, where, sort, ...own }: Address): string {
  const params = new URLSearchParams(where);
  for (const [key, name] of Object.entries(OWN)) {
    const value = own[key as keyof typeof OWN];
    if (value !== '') params.set(name, value);
  }
  for (const one of sort) params.append(SORT, one);
  const said = params.toString();
  return said === '' ? anchor : `${anchor}?${said}`;
}

/** A column of a table and which way. */
export interface Sorted {
  readonly column: number;
  readonly down: boolean;
}

export function sortedIn({ sort }: Address, anchor: string): Sorted | undefined {
  const [, column, way] = sort.map((one) => one.split('.')).find(([name]) => name === anchor) ?? [];
  return column === undefined ? undefined : { column: Number(column), down: way === 'down' };
}

/** The address with a table sorted otherwise; as it was written where there is no way. */
export function sortedBy(address: Address, anchor: string, sorted: Sorted | undefined): Address {
  const others = address.sort.filter((one) => !one.startsWith(`${anchor}.`));
  const own = sorted && `${anchor}.${sorted.column}.${sorted.down ? 'down' : 'up'}`;
  return { ...address, sort: own === undefined ? others : [...others, own] };
}
