import { type Day, parseDay } from '../../calendar/day.ts';
import { oneLine } from '../../intake/sheet/in-task.ts';
import { type Meaning, meaningTitle } from '../../intake/sheet/meanings.ts';
import { STOPPED } from '../../intake/sheet/when.ts';
import { isPlainMap, type PlainMap } from '../../ledger/text/plain.ts';
import { current, pending } from '../../records/task/story.ts';
import { action as actions } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { type Account, type SheetSide, type Sides, weigh } from './sides.ts';

/** What becomes of the cells that say by when: a later limit is an application for extension, or one that was granted on a day that is told. */
export function limitAccounts(sides: Sides): Account[] {
  const { here } = sides;
  const granted = grantIn(here);
  const accounts = granted ? grantAccounts(sides, granted) : [limitAccount(sides)];
  const told = accounts.flatMap((one) => (one === undefined ? [] : [one]));
  const main = told[0]?.meaning;
  const beside = (['deadline', 'extendedTo', 'extendedOn'] as const).filter(
    (meaning) => meaning !== main && here.said.has(meaning),
  );
  const isTaken = told.some(({ weight }) => weight === 'taken');
  return [
    ...told,
    ...beside.map((meaning): Account => ({ meaning, weight: isTaken ? 'taken' : 'same' })),
    ...reasonAccount(sides, isTaken),
  ];
}

function grantIn({ told }: SheetSide): PlainMap | undefined {
  const history = told.draft[words.history];
  const entries = Array.isArray(history) ? history : [];
  const grant = actions.words.grantExtension;
  return entries.filter(isPlainMap).find((entry) => entry[words.action] === grant);
}

function grantAccounts({ here, last, task }: Sides, grant: PlainMap): Account[] {
  const until = String(grant[words.until]);
  const meaning = 'extendedTo';
  const granted = (task.history ?? []).filter(({ action }) => action === 'grantExtension');
  if (granted.some((one) => one.until === until)) return [{ meaning, weight: 'same' }];
  const there = granted.at(-1)?.until ?? '';
  const old = last && grantIn(last);
  if (old !== undefined && String(old[words.until]) === until) return [{ meaning, weight: 'left', there }];
  const entry = Object.fromEntries(Object.entries(grant).map(([key, value]) => [key, String(value)]));
  return here.said.has(meaning)
    ? [{ meaning, weight: 'taken', there, action: actions.words.grantExtension, entry }]
    : [];
}

/** The cell that says by when: 调整后时限 where it says something. */
function cellOf({ said }: SheetSide): Meaning {
  return said.has('extendedTo') ? 'extendedTo' : 'deadline';
}

/** The limit in the file, one that was applied for or granted since, and the day that comes of it. */
function limitsOf({ filed, standing }: Sides) {
  const { extensions, rounds } = standing.story;
  return {
    registered: String(filed[words.deadline] ?? ''),
    held: pending(extensions)?.request.until ?? current(rounds).grants.at(-1)?.until,
    due: standing.obligations.findLast(({ link }) => link === 'handling')?.due.day,
  };
}

function limitAccount(sides: Sides): Account | undefined {
  const { here, last, task } = sides;
  const meaning = cellOf(here);
  if (!here.said.has(meaning)) return undefined;
  const limit = here.told.when.limit;
  if (limit === undefined) return wordsAccount(sides, meaning);
  const { registered, held, due } = limitsOf(sides);
  const there = held ?? (registered || (due ?? ''));
  if ([due, ...(held === undefined ? [registered] : [])].includes(limit)) return { meaning, weight: 'same' };
  // of what was extended the sheet may still tell the limit of before
  const known = last ? (last.told.when.limit ?? '') : registered;
  const isComputed = held === undefined && registered === '' && known === '';
  const weight = weigh({ here: limit, there, before: isComputed ? there : known });
  if (weight !== 'taken') return { meaning, weight, there };
  return moved(sides, { meaning, limit, there, isBare: held === undefined && task.deadline === undefined });
}

interface Moving {
  readonly meaning: Meaning;
  readonly limit: string;
  readonly there: string;
  /** Nobody has set a limit yet. */
  readonly isBare: boolean;
}

function moved(sides: Sides, { meaning, limit, there, isBare }: Moving): Account {
  const day = parseDay(limit);
  if (isBare && (day === undefined || there === '' || day <= there)) {
    const edits = [{ op: 'set', path: [words.deadline], value: limit }] as const;
    return { meaning, weight: 'taken', there: '', action: '补填', edits };
  }
  if (day === undefined || parseDay(there) === undefined) {
    const why = {
      message: `时限由 ${there} 改成 ${limit}，看不出是不是延期`,
      remedy: '写成日期，或用 edit、extend 登记',
    };
    return { meaning, weight: 'untaken', there, why };
  }
  if (day < there) {
    const why = { message: `时限由 ${there} 提前到 ${day}，不是延期`, remedy: '核对；确是提前就用 edit 改，再导入' };
    return { meaning, weight: 'untaken', there, why };
  }
  return {
    meaning,
    weight: 'taken',
    there,
    action: actions.words.requestExtension,
    entry: requestOf(sides, day, there),
    ...(sides.here.said.text('extensionReason') === '' && { isReasonless: true as const }),
  };
}

function requestOf({ here, day }: Sides, until: Day, there: string): NonNullable<Account['entry']> {
  const reason = oneLine(here.said.text('extensionReason'));
  return {
    [words.date]: day,
    [words.action]: actions.words.requestExtension,
    [words.reason]: reason || `表里的${meaningTitle('deadline')}由 ${there} 改为 ${until}，没有写理由`,
    [words.until]: until,
  };
}

/** 立行立改, 按序时进度: words without a limit. */
function wordsAccount({ here, last, filed }: Sides, meaning: Meaning): Account {
  const text = oneLine(here.said.text(meaning));
  if (text === STOPPED) return { meaning, weight: 'same' };
  const there = String(filed[words.deadlineWording] ?? '');
  const weight = weigh({ here: text, there, before: last ? oneLine(last.said.text(meaning)) : undefined });
  if (weight !== 'taken') return { meaning, weight, there };
  const edits = [{ op: 'set', path: [words.deadlineWording], value: text }] as const;
  return { meaning, weight, there, action: there === '' ? '补填' : '修改', edits };
}

function reasonAccount({ here, task }: Sides, isTaken: boolean): Account[] {
  const meaning = 'extensionReason';
  const text = oneLine(here.said.text(meaning));
  if (text === '') return [];
  const isThere = (task.history ?? []).some(({ reason, content }) => reason === text || content?.includes(text));
  return isThere || isTaken ? [{ meaning, weight: isThere ? 'same' : 'taken' }] : [];
}
