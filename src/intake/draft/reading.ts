import { type Accounted, accountOf, type Unused, unusedIn } from './account.ts';
import { withNames } from './actor/register.ts';
import { doersOf } from './doers.ts';
import { allInParagraph, dutiesIn, inParagraph } from './duties.ts';
import type { Duty } from './duty.ts';
import { redrawn } from './grid/redrawn.ts';
import { type Outline, outlineOf } from './outline.ts';
import { registerFor } from './own-names.ts';
import { contextsOf } from './scope.ts';
import type { Sentence } from './sentence.ts';
import { withStackedForm } from './stacked-form.ts';
import { type Stretch, type Stretches, stretchesOf } from './stretches.ts';
import { type Repair, unwrapped } from './unwrapped.ts';

/** What was read of a paper, and what became of every time and unit in it. */
export interface PaperRead {
  readonly outline: Outline;
  readonly duties: readonly Duty[];
  readonly account: readonly Accounted[];
  readonly unused: readonly Unused[];
  /** Lines that were torn and are one again. */
  readonly repairs: readonly Repair[];
  /** Lines that are of a page and not of the text (1-based). */
  readonly dropped: readonly number[];
  /** The lines as somebody wrote them, and where in them characters of the lines that were read stand. */
  readonly source: readonly string[];
  readonly written: (stretch: Stretch) => Stretch[];
  /** The lines as they were read, and where in them each sentence stands. */
  readonly lines: readonly string[];
  readonly stretches: Stretches;
}

/**
 * Reads the lines of a paper for what it asks of whom by when; `names` are those of units that are known. With `all` also
 * what it asks without any time.
 */
export function readPaper(written: readonly string[], names: readonly string[], all: boolean): PaperRead {
  const asRows = redrawn(withStackedForm(written));
  const { lines, repairs, dropped, written: inSource } = unwrapped(asRows);
  const outline = outlineOf(lines);
  const register = registerFor(outline, names);
  const contexts = contextsOf(outline, register);
  const duties = dutiesIn(contexts, outline, register, all ? allInParagraph : inParagraph);
  const known = new Set(names);
  const doersIn = (sentence: Sentence) =>
    doersOf(sentence)
      .flat()
      .map((name) => withNames(name, register))
      .filter((name) => known.has(name));
  return {
    outline,
    duties,
    account: accountOf(lines, outline, contexts),
    unused: unusedIn(contexts, duties, doersIn),
    repairs,
    dropped,
    source: asRows,
    written: inSource,
    lines,
    stretches: stretchesOf(lines, contexts),
  };
}
