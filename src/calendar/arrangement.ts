import { type Day, dayOf } from './day.ts';

/** A day with the holiday it belongs to. */
export interface NamedDay {
  readonly day: Day;
  readonly name: string;
}

/**
 * Which days are off and which are worked in their place: for the whole country by a notice of the State Council, or
 * locally (全国年节及纪念日放假办法第四条). A national one for a year may also name days of the December before it.
 */
export interface Arrangement {
  readonly kind: 'national' | 'local';
  readonly year: number;
  readonly name: string;
  readonly document?: string | undefined;
  readonly url?: string | undefined;
  /** 印发日期: nothing is known of it before; of two that set one day, the later one holds. */
  readonly issued?: Day | undefined;
  /** The day on which somebody compared a national one with its original; until then its days are 未核对. */
  readonly confirmed?: Day | undefined;
  /** The units that a local one is for; everybody where it names none. */
  readonly units?: readonly string[] | undefined;
  readonly off: readonly NamedDay[];
  readonly work: readonly NamedDay[];
}

/** The number and the address of the document behind an arrangement; its name when it has neither. */
export function sourceOf({ document, url, name }: Arrangement): string {
  return [document, url].filter((part) => part !== undefined).join(' ') || name;
}

/** How an arrangement is called in passing: by its number, else by its name. */
export function shortSource({ document, name }: Arrangement): string {
  return document ?? name;
}

/** Whether nobody has compared a notice with its original; what the place itself ordered needs no comparing. */
export function isUnconfirmed({ kind, confirmed }: Arrangement): boolean {
  return kind === 'national' && confirmed === undefined;
}

/** Days of one holiday, written with spaces between them; for the generated tables. */
export function days(name: string, list: string): NamedDay[] {
  return list.split(' ').map((text) => ({ day: dayOf(text), name }));
}
