import { openingState } from '../../vocabulary/choices.ts';
import type { Meaning } from './meanings.ts';
import type { Row } from './rows.ts';

/** What a cell says of a task that is done, and nothing else: part of a sentence proves nothing. */
const DONE =
  /^(?:已?(?:全部)?(?:办结|完成|销号|完结|结束)|已?(?:全部)?(?:完成整改|整改完成|整改到位|办理完毕)|已反馈|办结销号)[。.！!]?$/;
const YES = /^(?:是|[√✓✔☑])$/;
const ALL = /^(?:100(?:\.0+)?%?|[√✓✔☑])$/;
const CANCELLED = /^(?:已经?|予以|申请)?(?:撤[销消]|作废|取消|终止|废止)(?:办理|督办|任务|了)?[。.！!]?$/;
const OPEN =
  /^(?:[尚还仍暂]?(?:未|没有?)(?:全部)?(?:完成|办结|完结|销号|整改|整改到位|整改完成|落实|开展|启动)|(?:正在|持续)?(?:办理|推进|整改|进行|实施)中)[。.！!]?$/;
const NO = /^[否×✗✘]$/;

/** 已按期于3月10日全部完成, and nothing else; 3月10日前完成 is what is to be. */
const DONE_ON =
  /^已?(?:按期|如期|按时|提前|全部)*[于在]?([\d年月日号.\-/〇○零一二三四五六七八九十今去本上]{2,}[日号\d])已?(?:按期|如期|按时|提前|全部|全面|均)*(?:办结|完成|完结|完成整改|整改完成|整改到位|办理完毕)[。.！!]?$/;

/** Ends with an end: 已于3月10日完成改造. It may be of a part only. */
const SOUNDS_DONE =
  /(?:已|[于在][^，。；]*[日号]|全部|全面)[^，。；]*(?:完成|办结|完结|完工|竣工|验收|销号|到位|完毕)[^，。；]{0,8}[。.！!]?$/;
/** Says that something is still to come. */
const GOES_ON =
  /[未尚没拟将待]|正在|下一?步|继续|计划|预计|力争|争取|抓紧|加快|推进|部分|阶段|初步|前期|准备|\d%|[日月底旬末初]之?前/;

const PAUSED = /^(?:已?(?:经批准)?)?(?:中止|暂停|暂缓|挂起|搁置|停办|缓办)(?:办理|实施|推进)?[。.！!]?$/;

type Saying = readonly (readonly [Meaning, readonly RegExp[]])[];

const done: Saying = [
  ['state', [DONE, YES, ALL]],
  ['isDone', [DONE, YES]],
  ['completion', [DONE, ALL]],
  ['progress', [DONE, ALL]],
  ['outcomeText', [DONE, YES]],
];

/** A remark that says no more than that is none by the way. */
const STOPS = ['state', 'isDone', 'progress', 'outcomeText', 'remark'] as const;

const cancelled: Saying = STOPS.map((one) => [one, [CANCELLED]]);

const open: Saying = [
  ['state', [OPEN, NO]],
  ['isDone', [OPEN, NO]],
  ['completion', [OPEN]],
  ['progress', [OPEN]],
  ['outcomeText', [OPEN, NO]],
];

/** The first column in which a row says in so many words that its task is done; undefined where none does. */
export function doneSaid(row: Row): Meaning | undefined {
  return saidIn(row, done);
}

/** The same of a task that was cancelled. */
export function cancelledSaid(row: Row): Meaning | undefined {
  return saidIn(row, cancelled);
}

/** The same of a task that is not done. */
export function openSaid(row: Row): Meaning | undefined {
  return saidIn(row, open);
}

/** Whether a row answers no where it is asked whether its task is done, and says no more of that. */
export function saysNo(row: Row): boolean {
  const meaning = openSaid(row);
  return meaning !== undefined && NO.test(bare(row, meaning));
}

/** The cell that says on which day the task was done, where no column of its own does, and the words of the day. */
export function doneOnSaid(row: Row): { readonly meaning: Meaning; readonly day: string } | undefined {
  if (row.text('completedOn') !== '') return undefined;
  for (const meaning of ['outcomeText', 'progress', 'state', 'isDone'] as const) {
    const day = DONE_ON.exec(bare(row, meaning))?.[1];
    if (day !== undefined) return { meaning, day };
  }
  return undefined;
}

/** The column whose words end as if the task were done, where none says so outright. */
export function soundsDone(row: Row): Meaning | undefined {
  return (['outcomeText', 'progress', 'completion', 'state'] as const).find((meaning) => {
    const text = bare(row, meaning);
    return SOUNDS_DONE.test(text) && !GOES_ON.test(text);
  });
}

/** The column that says that work on a task has been stopped for a time. */
export function pausedSaid(row: Row): Meaning | undefined {
  return STOPS.find((meaning) => PAUSED.test(bare(row, meaning)));
}

function saidIn(row: Row, saying: Saying): Meaning | undefined {
  return saying.find(([meaning, ways]) => ways.some((way) => way.test(bare(row, meaning))))?.[0];
}

function bare(row: Row, meaning: Meaning): string {
  return row.text(meaning).normalize('NFKC').replace(/\s/g, '');
}

/** How far a cell says that a task has come, as 期初状态 writes it. */
export function stateSaid(row: Row, said: Meaning): string {
  const text = [said, 'state' as const].map((meaning) => row.text(meaning)).join();
  const words = openingState.words;
  if (cancelledSaid(row) === said) return words.cancelled;
  return /销号/.test(text) ? words.cleared : /已反馈/.test(text) ? words.fedBack : words.completed;
}
