import type { Moment } from '../calendar/moment.ts';
import type { Charsets } from './charset.ts';

/** Everything outside the program that a command may see or touch. Tests pass one of their own. */
export interface World {
  readonly files: Files;
  /**
   * Keeps other processes from changing the ledger in `folder` until it is released; waits while another one does.
   * `inherited`: a process that died had it. Fails with `busy` when the wait was long, otherwise when no lock can be
   * put there. `forgotten`: a person says that what another machine left there half an hour ago is nobody's any more.
   */
  lock(folder: string, forgotten?: boolean): Outcome<Lock>;
  /** git, seen from `folder`: in a hook with what git points at, of a server the repository that the folder itself is. */
  git(folder: string, place?: 'hook' | 'server'): Git;
  /**
   * What git's own files say of the files in `folder`, without a git being started; undefined where it lies in no
   * repository.
   */
  checkout(folder: string): Checkout | undefined;
  readonly interruption: Interruption;
  readonly clock: Clock;
  /** Absent where nothing may be kept. */
  readonly cache?: Cache;
  readonly terminal: Terminal;
  /** The one way to a network; absent where there is none. */
  readonly mail?: Mail;
  /** What starts programs at set times; absent where this machine has nothing that this program knows of. */
  readonly scheduler?: Scheduler;
  /** Whether others than the person may read a file; where files have no modes, nobody may. */
  readonly mayOthersRead?: (path: string) => boolean;
  /** Opens a file in the person's editor, and waits until it is closed. */
  edit(path: string): Promise<GitOutcome>;
  /** Says that what follows makes much that is soon not needed: from now on memory is worth more than time. */
  spare?(): void;
  /** Stands aside for a moment, longer each turn. */
  pause(turn: number): void;
  /** `count` unpredictable bytes. */
  random(count: number): Uint8Array;
  /** The SHA-256 of these bytes (FIPS 180-4), as 64 small letters and digits. */
  sha256(bytes: Uint8Array): string;
  /** Whether the disk of this folder has hard links; undefined where its kind does not tell. */
  hasLinks(folder: string): boolean | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The version of the runtime. */
  readonly runtime: string;
  /** How to start this program again: the runtime and the file. */
  readonly program: readonly [string, string];
  /** The folder the program was started in, absolute. */
  readonly cwd: string;
}

/** Of the person: systemd, or the Task Scheduler of Windows. */
export interface Scheduler {
  readonly kind: 'systemd' | 'schtasks';
  /** Has its program (`systemctl --user`, `schtasks`) do something: what it said, be it in bytes of the system's code page. */
  ask(words: readonly string[]): GitOutcome<{ readonly said: string }>;
}

/** Writes letters as mail, and hands them to a server. */
export interface Mail {
  /** A letter as it goes out: MIME (RFC 5322, 2045), with CRLF; the same bytes each time but for what parts its pieces. */
  write(letter: MailLetter): Promise<Uint8Array>;
  /** Greets a server and leaves it again: what speaks against sending anything; nothing where it would take mail. */
  greet(server: MailServer): Promise<MailFault | undefined>;
  /** Hands mail to a server, once: who tries again is the caller. */
  send(mail: Uint8Array, envelope: Envelope, server: MailServer): Promise<Sent | MailFault>;
}

export interface MailLetter {
  /** Of the Message-ID, without its brackets. */
  readonly id: string;
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly replyTo?: string | undefined;
  readonly subject: string;
  readonly writtenAt: Moment;
  readonly text: string;
  readonly html: string;
  /** It is for a mail program to be opened in and sent from, not for being sent as it is. */
  readonly isDraft?: true;
  readonly files: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[];
}

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** Who sends, and who is to get it: of several each, whatever becomes of the others. */
export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS at once, TLS once both have greeted or nothing, none at all. */
  readonly encryption: 'implicit' | 'starttls' | 'none';
  readonly account?: { readonly user: string; readonly password: string } | undefined;
}

/** The server has taken the mail over for at least one; `refused` are those for whom it has not, each with its reason. */
export interface Sent {
  readonly isSent: true;
  readonly refused: readonly RefusedAddress[];
}

/** A receiver whom the server does not take, and why, in Chinese. */
export interface RefusedAddress {
  readonly address: string;
  readonly reason: string;
}

/**
 * Why nothing was sent. `of`: no mail will go, whomever it is for; this one alone will not; or the way there broke off, and
 * the server is to be greeted before it is tried again. `isUnsure`: it may have taken the mail over already.
 */
export interface MailFault {
  readonly isSent: false;
  readonly of: 'server' | 'letter' | 'way';
  readonly isUnsure: boolean;
  /** In Chinese. */
  readonly reason: string;
  /** Those whom the server does not take, each for its own reason. */
  readonly refused: readonly RefusedAddress[];
}

/** Files and folders. Paths are absolute or relative to `World.cwd`; nothing here throws for what a disk can do. */
export interface Files {
  /**
   * What lies under `folder`, at any depth, sorted by path. Symbolic links are listed and not followed; names that
   * begin with a dot are skipped. Folders that cannot be listed (`''` is the one walked) are in `troubles`.
   */
  walk(folder: string): {
    readonly entries: readonly Entry[];
    readonly troubles: readonly Trouble[];
  };
  /** The bytes of a file; a symbolic link is followed (`walk` tells which files are links). */
  read(path: string): Outcome<{ readonly bytes: Uint8Array }>;
  /**
   * Replaces a file in one step: readers see the old text or the new one, a failure leaves the old one. Missing folders
   * are made, the mode is kept, symbolic links are refused. `expected` is what the caller has read: when something else
   * stands there now, nothing is written (`changed`, or `exists` when `absent` was expected). Pieces are asked for one
   * after the other while they are written; when one is not to be had, what that throws is thrown on. It outlives a power
   * cut; with `unsettled` only once `settle` was told: for many files, so that they are waited for together. Until then a
   * cut may leave the name with nothing or a part behind it: what it was to hold must stand elsewhere.
   */
  write(path: string, content: FileContent, expected: Expected, unsettled?: Unsettled): Outcome;
  /** Removes a file that still holds `expected`. */
  remove(path: string, expected: Uint8Array, unsettled?: Unsettled): Outcome;
  /** Waits until what these files hold and the names in these folders are on the disk; then none is unsettled any more. */
  settle(unsettled: Unsettled): Outcome;
  /**
   * What a plain file holds, in one number: for files of any size. A link, a folder, a device, and what changed while it
   * was read are refused (`changed`).
   */
  digest(path: string): Outcome<Digest>;
  /**
   * Puts a copy of a file where there is none, of any size; only if it still has that digest. What stands there and has
   * it already is as good; what has not is left alone (`exists`).
   */
  carry(from: string, to: string, digest: Digest): Outcome;
  /**
   * Takes away whatever lies below a folder, names that begin with a dot as well, but for the files that are kept (by
   * their paths in it), and the folder itself where nothing is left; `gone` are the files that went. A folder that is not
   * there is as good as an empty one; links are not followed.
   */
  prune(folder: string, isKept: (path: string) => boolean): Outcome<{ readonly gone: readonly string[] }>;
  /** Lets a file be run as a program. */
  makeExecutable(path: string): Outcome;
  /** Removes what a process that died in the middle of `write` or `remove` has left below `folder`. */
  sweep(folder: string): void;
  /** Whether anything has this name, a dangling link included. */
  exists(path: string): boolean;
}

/** How long a file is, in bytes, and the SHA-256 of what it holds, as 64 small letters and digits. */
export interface Digest {
  readonly size: number;
  readonly sha256: string;
}

export interface Lock {
  readonly inherited: boolean;
  release(): void;
}

export interface Entry {
  /** Relative to the folder walked, with `/` between the parts. */
  readonly path: string;
  readonly kind: 'file' | 'symlink' | 'folder' | 'other';
  /** In bytes. */
  readonly size: number;
  /** What tells whether it has changed since; absent so soon after a change that another might leave no trace. */
  readonly stamp?: Stamp;
}

/** Size, mode, inode, and the times of content and inode in ms with their fractions. */
export type Stamp = readonly [number, number, number, number, number];

/** Files of which a power cut could still take the content, and folders in which it could undo names. */
export type Unsettled = Set<string>;

/** What a file shall hold, at once or in pieces. */
export type FileContent = string | Uint8Array | Iterable<string | Uint8Array>;

/** `anything`: whatever is there goes, or nothing. */
export type Expected = Uint8Array | 'absent' | 'anything';

export type Outcome<Value = object> =
  | ({ readonly ok: true } & Value)
  | { readonly ok: false; readonly trouble: Trouble };

/** Why a file could not be read or written. */
export interface Trouble {
  readonly kind: TroubleKind;
  readonly path: string;
  /** The reason in Chinese, without the path, such as 磁盘已满. */
  readonly message: string;
}

/** `busy`: another process is writing the same file at this moment; `held`: another program (WPS, a virus scanner) keeps it from being changed. */
export type TroubleKind =
  | 'missing'
  | 'denied'
  | 'read-only'
  | 'full'
  | 'changed'
  | 'exists'
  | 'busy'
  | 'held'
  | 'not-a-folder'
  | 'not-a-file'
  | 'too-large'
  | 'symlink'
  | 'too-many'
  | 'other';

/** What is checked out in a folder, as far as git's files tell. Paths are relative to the folder. */
export interface Checkout {
  /** A commit; nothing yet; or a name that leads nowhere though there is history, or whose file says nothing that git takes. */
  readonly head: { readonly kind: 'commit' | 'none' } | { readonly kind: 'lost' | 'spoilt'; readonly name: string };
  /**
   * What has been walked, against what the next commit would hold (the index). It may be in two parts
   * (core.splitIndex), or cannot be read.
   */
  compare(entries: readonly Entry[]): IndexDiff | IndexTrouble;
  /** Whether a file holds what git would make of it, line ends aside. */
  isSame(file: Tracked, bytes: Uint8Array): boolean;
}

export type IndexTrouble = 'split' | 'spoilt';

/** All but the files that are, by their size and times, as they were when git has last looked. */
export interface IndexDiff {
  /** Files that may be other than git has them, and those that it has not at all. */
  readonly unlike: readonly { readonly path: string; readonly tracked?: Tracked | undefined }[];
  /** What git has and is not there. */
  readonly absent: readonly Tracked[];
  /** Paths that are in the index otherwise than in the last commit. */
  readonly staged: readonly string[];
  /** The commit that is checked out, where it is not among the objects. */
  readonly missing?: string;
}

/** What git has of a file. */
export interface Tracked {
  /** Of a folder that is left out of the checkout as a whole it ends in `/`. */
  readonly path: string;
  readonly isFolder: boolean;
  readonly blob: string;
  /** skip-worktree: left out of the checkout, or not to be looked at. */
  readonly isSkipped: boolean;
  /** assume-unchanged: not to be looked at. */
  readonly isAssumed: boolean;
  /** Only its name is known yet. */
  readonly isAnnounced: boolean;
  /** A merge has left several versions of it. */
  readonly isUnmerged: boolean;
}

/** The repository around one folder, as far as recording a change needs it. */
export interface Git {
  state(): GitState;
  /**
   * Commits exactly these paths (new, changed or removed; relative to the folder, with `/`) with the user's hooks and
   * signing; in the name of who is at work, or of who was when it should have been made. Whatever else is staged stays
   * staged; a refused commit leaves the index as it was.
   */
  commit(paths: readonly string[], message: string, author?: Author): Commit;
  /**
   * Gives a repository without commits a history that is told as a whole, and makes its index say what the last commit
   * says; the files themselves are the caller's.
   */
  tell(history: readonly ToldCommit[]): GitOutcome;
  /** New names in the index below the folder without a content or without a file: a git that died may have left them. */
  announced(): readonly string[];
  /** Makes the index say of these paths what the last commit says. */
  unstage(paths: readonly string[]): GitOutcome;
  /** Which of these paths differ from the last commit, though they are in it: changed by hand and not committed. */
  altered(paths: readonly string[]): readonly string[];
  /** The author that a commit would have; none where git does not know and will not make one up. */
  identity(): Identity | undefined;
  /** Why there is no author, in Chinese, where it is not for want of a name: a date in the environment that is none. */
  identityTrouble(): string | undefined;
  /** core.sharedRepository, as it is set. */
  sharing(): string | undefined;
  /** The name that commits would carry, as the default for 经办人. */
  userName(): string | undefined;
  /** As git tells it, such as 2.39.5; undefined where there is no git. */
  version(): string | undefined;
  /** Makes the folder a repository. */
  init(): GitOutcome;
  /** The commits that changed the folder, or one file in it, newest first, of a range (HEAD, a..b); undefined where git cannot say. */
  commits(range: string, options?: PastOptions): readonly PastCommit[] | undefined;
  /** How many files below the folder each commit of a range changed, those renamed twice; merges are not counted. */
  changeCounts(range: string): ReadonlyMap<string, number> | undefined;
  /** The contents of blobs, by their names, or by where they stand: HEAD:./units.yaml. */
  blobs(names: readonly string[]): ReadonlyMap<string, Uint8Array>;
  /** The files of a commit below the folder. */
  tree(commit: string): readonly { readonly path: string; readonly blob: string }[] | undefined;
  /** The same with links and modules, as their modes tell (100644, 120000, 160000). */
  entries(
    commit: string,
  ): readonly { readonly path: string; readonly blob: string; readonly mode: string }[] | undefined;
  /** The commit that a name means (HEAD~3, 3f2a…), or that was current at the end of a day (2022-03-31). */
  commitNamed(name: string): string | undefined;
  /** Whether one commit lies in the history of another. */
  isAncestor(older: string, newer: string): boolean;
  /** How many commits lead to one, itself included. */
  countTo(commit: string): number;
  /** Whether the beginning of history is cut off here. */
  isShallow(): boolean;
  /** The objects in whose place git shows others: git replace. */
  replaced(): readonly string[];
  /** The files below the folder that differ between two commits; of a commit and nothing all of them. */
  changes(from: string, to: string): readonly PastFile[];
  /** The branches that are here. */
  branches(): readonly { readonly name: string; readonly commit: string }[];
  /** Commits and their parents, newest first, of everything that leads to one of these. */
  lineage(commits: readonly string[]): readonly { readonly hash: string; readonly parents: readonly string[] }[];
  /** Where two commits parted. */
  mergeBase(one: string, other: string): string | undefined;
  /** What the next commit would hold, as something to read files from; undefined where git cannot say. */
  staged(): string | undefined;
  /** The folders of a commit, from its top, in which a file of this name lies. */
  foldersWith(commit: string, name: string): readonly string[];
  /** Removes the locks that a git which died has left, once no git is at work in the repository any more. */
  releaseStale(): void;
  /** Files below the folder that are new, changed or gone since the last commit; undefined where git cannot say. */
  unrecorded(): readonly string[] | undefined;
  /** Files below the folder of which git has never been told, but those that it is to leave out. */
  untracked(): readonly string[];
  /** Those that git is to leave out, by some .gitignore or exclude. */
  ignored(): readonly string[];
  /** The path of something git keeps for itself: hooks/pre-commit, info/attributes. */
  insidePath(name: string): string | undefined;
  /** Where the folder lies in the work tree: '' or ending in `/`; undefined where git cannot say. */
  prefix(): string | undefined;
  /** Settings of this repository alone. */
  configure(settings: Readonly<Record<string, string>>): GitOutcome;
  readonly shared: SharedGit;
}

/** Where a server keeps what it has noted of each push; no push may change it. */
export const ANCHORS = 'refs/xiaoneng/anchors';

/** What others have of the same history, and bringing both together. */
export interface SharedGit {
  /** Where this branch is shared; undefined where it is not, or where there are several places to choose from. */
  upstream(): Upstream | undefined;
  /** Brings what the others have, and what their server has noted; `Upstream.commit` is then the newest. */
  fetch(upstream: Upstream): GitOutcome;
  /**
   * Merges a commit into this branch. Files that both changed are put together by `driver` (a command line for git); a
   * file that one removed and the other changed stays. When anything is left over, all is as before.
   */
  merge(commit: string, message: string, driver: string): GitOutcome<{ readonly kept: readonly string[] }> | Unmerged;
  /**
   * What lies in the work tree, and not in its last commit, where a commit would put something: merging would overwrite
   * it, or be refused. Paths from the top of the work tree.
   */
  inTheWay(commit: string): readonly string[];
  /** Gives up a merge that was begun and not ended: all is as before it. */
  abandon(): GitOutcome;
  /** `moved`: somebody was faster. */
  push(upstream: Upstream): GitOutcome | { readonly ok: false; readonly moved: true };
  /** Adds a note to those in ANCHORS, each of which stands on the one before. */
  anchor(text: string): GitOutcome;
  /** Puts three files together line by line; undefined where they do not go together. */
  mergeLines(files: MergedFiles): string | undefined;
  /** Leaves marks in `ours` where they do not go together. */
  markLines(files: MergedFiles): void;
}

/** What both sides have changed and git could not put together; paths from the top of the work tree. */
export interface Unmerged {
  readonly ok: false;
  readonly reason: string;
  readonly detail: string;
  readonly unmerged: readonly string[];
}

export interface Upstream {
  readonly remote: string;
  readonly branch: string;
  readonly commit?: string;
}

/** Paths of three versions of a file. */
export interface MergedFiles {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Which commits of a range are wanted, and what of them. */
export interface PastOptions {
  /** Signatures are looked at: a program for each that there is. */
  readonly signatures?: boolean;
  /** Only those that changed this file. */
  readonly path?: string;
  /** Only those that lie in no branch or tag yet. */
  readonly unseen?: boolean;
  /** Files of the whole repository, and commits without any. */
  readonly everywhere?: boolean;
}

/** A signature that proves nothing: altered since, of a key that is over or called back, of one that is not allowed, or that cannot be checked here. */
export type SealTrouble = 'broken' | 'expired' | 'revoked' | 'disallowed' | 'unchecked';

/** A commit as it stands in history. */
export interface PastCommit {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly author: string;
  readonly email: string;
  /** The e-mail of who committed it. */
  readonly committer: string;
  /** When it was made, by its committer's clock, in Shanghai. */
  readonly at: Moment;
  readonly message: string;
  /** It bears a signature that holds; false where nobody asked. */
  readonly signed: boolean;
  /** The fingerprints of the key of such a signature: its own, and that of the key which it is a part of. */
  readonly signers?: readonly string[];
  /** Why the key of a signature that it bears cannot be told. */
  readonly sealTrouble?: SealTrouble;
  /** What it says of itself could not be read. */
  readonly unclear?: true;
  readonly files: readonly PastFile[];
}

/** A file that a commit changed, with the blobs before and after; relative to the folder. */
export interface PastFile {
  readonly path: string;
  /** What it was called before. */
  readonly from?: string;
  readonly before?: string;
  readonly after?: string;
}

export interface GitState {
  /** Whether there is a git program at all. */
  readonly available: boolean;
  /** Whether the folder lies in a work tree that git is willing to use. */
  readonly repository: boolean;
  /** Why git will not use the folder, in Chinese; absent when it simply is not a repository. */
  readonly trouble?: string;
  /** The top folder of the work tree. */
  readonly root?: string;
  /** The commit checked out; absent before the first one. */
  readonly head?: string;
  readonly detached: boolean;
  readonly busy?: 'merge' | 'rebase' | 'cherry-pick' | 'revert' | 'bisect';
}

export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** Who made a change, and when. */
export interface Author extends Identity {
  readonly at: Moment;
}

/** A commit of a history that is told: what some files (paths relative to the folder) then said. */
export interface ToldCommit {
  readonly author: Author;
  readonly message: string;
  readonly files: readonly (readonly [path: string, text: string])[];
}

/** `reason` is Chinese; `detail` is what git or a hook said, free of control characters except line ends. */
export type GitOutcome<Value = object> =
  | ({ readonly ok: true } & Value)
  | { readonly ok: false; readonly reason: string; readonly detail: string };

/** `isOld`: there was nothing to be committed, for the last commit has it all. */
export type Commit = GitOutcome<{ readonly commit: string; readonly isOld?: true }>;

/** Being told to stop: Ctrl-C, a shutdown, a terminal that is closed. It ends the program at once, until that would leave something half done. */
export interface Interruption {
  /** From now on being told to stop is only noted. */
  defer(): void;
  /** Whether it has been told to stop since. */
  asked(): Promise<boolean>;
}

/**
 * What is kept from one run to the next so as to answer sooner, outside of every ledger. It may be gone at any time;
 * what another build of the program has kept is not seen.
 */
export interface Cache {
  /** What is kept under a name, if it is whole. */
  get(name: string): Kept | undefined;
  /** Where it cannot be kept, it is not, and nobody need know. */
  put(name: string, keeping: Keeping): void;
}

/** Numbers and texts that are read at once, and pieces that are read when they are asked for. */
export interface Kept {
  readonly numbers: Float64Array;
  readonly texts: readonly (() => string)[];
  /** By its place among the pieces, from 0; undefined where it is damaged. */
  piece(number: number): string | undefined;
  /** Whether no piece is damaged. */
  isWhole(): boolean;
}

/** The same to be kept; the head is asked for after the pieces. */
export interface Keeping {
  readonly pieces: Iterable<string>;
  head(): { readonly numbers: Float64Array; readonly texts: readonly string[] };
}

export interface Clock {
  /** The wall clock of Asia/Shanghai, whatever zone the machine is set to. */
  now(): Moment;
  /** Of the minute, 0 to 59; where nobody says it is as good as 0. */
  second?(): number;
}

export interface Terminal {
  /**
   * Writes all of `text` to standard output; silent once the reader (`head`) has gone. A `document` (JSON, CSV) has a
   * form of its own, which is UTF-8 in a pipe whatever the locale is.
   */
  out(text: string, form?: 'document'): void;
  /** Writes to standard error. */
  err(text: string): void;
  /**
   * Says on a terminal what is being done, in one line that the next one takes the place of and any other output wipes
   * out; nothing where nobody looks.
   */
  progress(line: string): void;
  /**
   * Asks for a line; undefined when the person gives up (Ctrl-C). Only there where questions may be asked: a person
   * sits at both ends, and this is not CI.
   */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** Whether a question could be heard by nobody: what was piped in has ended, and the terminal cannot be opened. */
  readonly unheard?: () => boolean;
  /** The further lines that came in one piece with the last answer, once: they were pasted, and answer nothing. */
  readonly pasted?: () => readonly string[];
  /** Shows a text through the person's pager where it is longer than the screen; absent where nobody looks. */
  readonly page?: (text: string) => Promise<void>;
  /** Columns of the terminal; absent when output goes to a file or pipe, where lines may be of any length. */
  readonly columns?: number;
  /** Colours that standard output can show: none, 16, 256 or all. */
  readonly colour: Colour;
  /** How text comes in and goes out. */
  readonly charsets?: Charsets;
  /** All of standard input. */
  readStdin(): Promise<Outcome<{ readonly bytes: Uint8Array }>>;
}

export type Colour = 0 | 1 | 2 | 3;
