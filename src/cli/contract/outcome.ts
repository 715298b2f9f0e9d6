import type { Caution } from '../../rules/checking/before-print.ts';
import type { Problem } from '../../views/view/problem.ts';
import type { Part, View } from '../../views/view/view.ts';
import type { Finding } from '../../vocabulary/messages.ts';
import type { Digest } from '../../world/world.ts';
import type { CommandRefusal } from './refusals/refusal.ts';
import { commandRefusals, type RefusalCode, type ToldOf } from './refusals.ts';

/** Exit codes of the contract (DESIGN §5). */
export const exits = { done: 0, findings: 1, usage: 2, incomplete: 3, refused: 4 } as const;

/** A file as it shall be; `before` are the bytes it had when it was read, absent for a new one; no `after`: it goes. What it is to hold are bytes where it is no text of the ledger. */
export interface FileChange {
  /** Within the ledger, with forward slashes. */
  readonly path: string;
  readonly before?: Uint8Array;
  readonly after?: string | Uint8Array;
}

/** The same of a file of the ledger itself. */
export interface TextChange extends FileChange {
  readonly after?: string;
}

/** The text that a file is to hold; '' of what is none, and of what goes. */
export function textAfter({ after }: FileChange): string {
  return typeof after === 'string' ? after : '';
}

/** A file that is copied to a place outside of the ledger. */
export interface CopiedFile {
  readonly from: string;
  readonly to: string;
  readonly digest: Digest;
}

/** What a command intends: files to write and how history shall tell it. */
export interface Change {
  readonly files: readonly FileChange[];
  readonly subject: string;
  /** 动作 in the trailers. */
  readonly action: string;
  /** 编号 of the records concerned, where it is about no others. */
  readonly ids?: readonly string[];
  /** The commit that is taken back by this. */
  readonly undone?: string;
  /** A file outside history that is of no more use once this is written. */
  readonly draft?: string;
  /** Files to be copied beside the ledger first, named by what they hold: there they do no harm where it goes wrong. */
  readonly carried?: readonly CopiedFile[];
  /** The ledger's folder, where it is not the one that was opened. */
  readonly folder?: string;
  /** A ledger that is made before: where the rest fails, it is taken back. */
  readonly founds?: Change & { readonly folder: string /** The folder as it was typed. */; readonly called: string };
  /** A new ledger: its folder becomes a git repository if it lies in none. */
  readonly founding?: boolean;
}

/** A command's result as data; the shell prints it, or writes and commits it. */
export type Outcome = Answer | { readonly kind: 'text'; readonly text: string; readonly exit?: number } | Intention;

/** A file of a bundle: what it holds, or the file of which it is a copy. */
export type BundledFile = { readonly path: string } & (
  | { readonly content: Uint8Array }
  | { readonly from: string; readonly digest: Digest }
);

/** Something to be shown. */
export interface Answer {
  readonly kind: 'answer';
  readonly view: View;
  /** The same by units, where a file each may be wanted. */
  readonly parts?: Iterable<Part>;
  /** Files that are the answer where it is wanted as a folder or as a zip. */
  readonly bundle?: readonly BundledFile[];
  readonly exit?: number;
  /** What a check found, which is the answer itself. */
  readonly problems?: readonly Problem[];
  /** What speaks against publishing it. */
  readonly cautions?: readonly Caution[];
  /** It is about a tree of git, whatever lies in the folder. */
  readonly ofTree?: true;
  /** Files that are not committed of which it tells itself; true: of all. */
  readonly tellsLoose?: true | readonly string[];
  /** What is wrong with the answer in the eyes of who asked: --strict. */
  readonly objection?: Objection;
}

export interface Objection {
  readonly message: string;
  readonly remedy: string;
}

/** Something to be written, with what it leads to; `problems` are warnings that it brings with it. */
export interface Intention {
  readonly kind: 'change';
  readonly change: Change;
  readonly view: View;
  /** The view shows what becomes of the files, not only in a rehearsal. */
  readonly showsFiles?: boolean;
  readonly parts?: Iterable<Part>;
  /** The parts are books that rest on what is written: none is made in a rehearsal. */
  readonly isBound?: true;
  readonly problems?: readonly Problem[];
  /** What the view tells beside what it is about, again for programs. */
  readonly told?: readonly Problem[];
  /** Files that are written beside the ledger once the change is there; the view is then shown, whatever -o says. */
  readonly beside?: readonly { readonly path: string; readonly content: Uint8Array }[];
  /** Not all of what was asked for is in the change. */
  readonly incomplete?: boolean;
}

/** Nothing was done, and why. */
export interface Stop {
  readonly kind: 'stop';
  readonly exit: typeof exits.usage | typeof exits.refused | typeof exits.incomplete;
  readonly message: string;
  readonly remedy: string;
}

/** A refusal of the table, as a value: for what may yet be refused. */
export function refusal<C extends RefusalCode>(code: C, ...told: ToldOf<C>): Stop {
  const { exit, message, remedy } = commandRefusals[code] as CommandRefusal<object>;
  const params = told[0] ?? {};
  return { kind: 'stop', exit, message: message(params), remedy: remedy(params) };
}

/** What was typed is not written as it must be: said as it would be of a file, after where it was typed. */
export function miswritten(file: string, { message, remedy }: Pick<Finding, 'message' | 'remedy'>): Stop {
  return refusal('input-faulty', { file, message, remedy });
}

/** --strict: an answer that rests on days nobody has announced yet is an error. */
const provisional: Pick<Answer, 'exit' | 'objection'> = {
  exit: exits.findings,
  objection: {
    message: '碰到暂定的日子：放假安排还没有公布，只按法定节假日推算',
    remedy: '通知公布后用 xiaoneng calendar import 导入；只是先看一看就去掉 --strict',
  },
};

/** --strict: an answer that rests on a notice that nobody has compared with its original is an error too. */
const unconfirmed: Pick<Answer, 'exit' | 'objection'> = {
  exit: exits.findings,
  objection: {
    message: '碰到未核对的日子：放假通知还没有人与原件核对过',
    remedy: '核对以后用 xiaoneng calendar confirm 登记；只是先看一看就去掉 --strict',
  },
};

/** What --strict has to say of an answer by the days that it rests on. */
export function doubtOf(rests: {
  readonly provisional: boolean;
  readonly unconfirmed: boolean;
}): Pick<Answer, 'exit' | 'objection'> {
  if (rests.provisional) return provisional;
  return rests.unconfirmed ? unconfirmed : {};
}

/** How a stop travels: up to whoever runs the command, past all that were at work on it. */
class Stopped extends Error {
  readonly stop: Stop;
  constructor(stop: Stop) {
    super(stop.message);
    this.stop = stop;
  }
}

/** Gives up what is being done, for a reason of the table or one that is handed on. */
export function stop(reason: Stop): never;
export function stop<C extends RefusalCode>(code: C, ...told: ToldOf<C>): never;
export function stop<C extends RefusalCode>(reason: Stop | C, ...told: ToldOf<C>): never {
  throw new Stopped(typeof reason === 'string' ? refusal(reason, ...told) : reason);
}

/** What `work` comes to, or why it was given up: for the few that go on all the same. */
export function tryTo<T>(work: () => Promise<T>): Promise<T | Stop>;
export function tryTo<T>(work: () => T): T | Stop;
export function tryTo(work: () => unknown): unknown {
  try {
    const made = work();
    return made instanceof Promise ? made.catch(reasonOf) : made;
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): Stop {
  if (error instanceof Stopped) return error.stop;
  throw error;
}

export function isStop(value: unknown): value is Stop {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'stop';
}
