import { type Commit, trailersOf } from '../../src/audit/past.ts';
import { parseMoment } from '../../src/calendar/moment.ts';

/** A history as data: what each commit made of the files of a ledger; no file, where it removed one. */
export class Told {
  readonly #now = new Map<string, Uint8Array>();
  readonly #commits: Commit[] = [];

  /** The newest first, as the audit takes them. */
  get commits(): readonly Commit[] {
    return this.#commits.toReversed();
  }

  text(path: string): string {
    return new TextDecoder().decode(this.#now.get(path));
  }

  /** A history that goes on from this one, which stays as it is; up to the end of a day, if one is given. */
  upTo(day = '9999-12-31'): Told {
    const other = new Told();
    for (const commit of this.#commits.filter(({ at }) => at.day <= day)) other.#add(commit);
    return other;
  }

  /** `at`: 2022-12-31 10:00. `files`: what they say from then on. */
  commit(at: string, files: Readonly<Record<string, string | undefined>>, message: string, author = '田某'): void {
    const when = parseMoment(at);
    if (!when) throw new Error(at);
    const changes = Object.entries(files).map(([path, text]) => {
      const before = this.#now.get(path);
      const after = text === undefined ? undefined : new TextEncoder().encode(text);
      return { path, ...(before && { before }), ...(after && { after }) };
    });
    const number = this.#commits.length + 1;
    this.#add({
      hash: number.toString(16).padStart(40, '0'),
      parents: number === 1 ? [] : [(number - 1).toString(16).padStart(40, '0')],
      author,
      at: when,
      subject: message.split('\n')[0] ?? '',
      trailers: trailersOf(message),
      signed: false,
      files: changes,
    });
  }

  #add(commit: Commit): void {
    this.#commits.push(commit);
    for (const { path, from, after } of commit.files) {
      if (from !== undefined) this.#now.delete(from);
      if (after) this.#now.set(path, after);
      else this.#now.delete(path);
    }
  }

  /** A file under another name. */
  rename(at: string, from: string, path: string, message: string): void {
    this.commit(at, { [path]: this.text(from) }, message);
    const last = this.#commits.pop();
    if (!last) return;
    const before = this.#now.get(from);
    this.#add({ ...last, files: last.files.map((file) => ({ ...file, from, ...(before && { before }) })) });
  }
}
