import type { Day } from '../../calendar/day.ts';
import type { Matter, Obligation } from '../../records/obligation.ts';
import type { Card, Urging } from '../../records/task/card.ts';
import type { Task } from '../../records/task/schema.ts';
import { isDivided } from '../../records/task/states.ts';
import { type Story, type Synopsis, synopsisOf } from '../../records/task/story.ts';
import { tell } from '../../records/task/tell.ts';
import type { Terms } from '../../records/terms.ts';
import type { Light, State } from '../../vocabulary/choices.ts';
import type { Known, KnownTask } from '../basis/known.ts';
import { type Judged, judge } from './lateness.ts';
import { isOutstanding, leadersIn, lightOf, type Standing, standingOf, type Waiting } from './standing.ts';
import { heldBy, withHolder } from './succession.ts';

const NONE: readonly never[] = [];

/** A task as it stands by its file, found out when it is asked for, and let go of when it is not asked for any more. */
class FileStanding implements Standing {
  readonly #filed: KnownTask;
  readonly #terms: Terms;
  #full: Standing | undefined;

  constructor(filed: KnownTask, terms: Terms) {
    this.#filed = filed;
    this.#terms = terms;
  }

  get id(): string {
    return this.#filed.record.id;
  }

  get received(): Day {
    return this.#filed.record.received.day;
  }

  get task(): Task {
    return this.#filed.record;
  }

  get goesOn(): boolean {
    return this.#opened.goesOn;
  }

  get file(): string {
    return this.#filed.file;
  }

  /** Without what is owed, which takes longer. */
  get story(): Story {
    return this.found?.story ?? tell(this.#filed.record, this.#terms.asOf);
  }

  get synopsis(): Synopsis {
    return this.found?.synopsis ?? synopsisOf(this.story);
  }

  get state(): State {
    return this.#opened.state;
  }

  get matter(): Matter {
    return this.#opened.matter;
  }

  get leaders(): readonly string[] {
    return this.#opened.leaders;
  }

  get divided(): boolean {
    return isDivided(this.#filed.record);
  }

  get concerned(): readonly string[] {
    return this.#opened.concerned;
  }

  get urging(): Urging {
    return this.#opened.urging;
  }

  get waiting(): readonly Waiting[] {
    return this.#opened.waiting;
  }

  get obligations(): readonly Judged[] {
    return this.#opened.obligations;
  }

  get outstanding(): readonly Judged[] {
    return this.#opened.outstanding;
  }

  get earliest(): Day | undefined {
    return this.#opened.earliest;
  }

  get light(): Light {
    return this.#opened.light;
  }

  get shares(): readonly Standing[] {
    return this.#opened.shares;
  }

  release(): void {
    this.#full = undefined;
    this.#filed.release?.();
  }

  /** What has been found out already. */
  protected get found(): Standing | undefined {
    return this.#full;
  }

  get #opened(): Standing {
    this.#full ??= standingOf(this.#filed, this.#terms);
    return this.#full;
  }
}

/** The same by its card; what the card does not say is found out from the record. */
class CardStanding extends FileStanding {
  readonly #card: Card;
  readonly #terms: Terms;
  #matter: Matter | undefined;
  #outstanding: readonly Judged[] | undefined;
  #obligations: readonly Judged[] | undefined;

  constructor(filed: KnownTask, card: Card, terms: Terms) {
    super(filed, terms);
    this.#card = card;
    this.#terms = terms;
  }

  override get id(): string {
    return this.#card.id;
  }

  override get received(): Day {
    return this.#card.received;
  }

  override get goesOn(): boolean {
    return false;
  }

  override get divided(): boolean {
    return false;
  }

  override get concerned(): readonly never[] {
    return NONE;
  }

  override get waiting(): readonly never[] {
    return NONE;
  }

  override get shares(): readonly never[] {
    return NONE;
  }

  override get synopsis(): Synopsis {
    return this.#card.synopsis;
  }

  override get state(): State {
    return this.#card.state;
  }

  override get matter(): Matter {
    this.#matter ??= this.found?.matter ?? this.#held();
    return this.#matter;
  }

  override get leaders(): readonly string[] {
    return leadersIn(this.matter, this.#terms);
  }

  override get urging(): Urging {
    return this.#card.urging;
  }

  override get outstanding(): readonly Judged[] {
    this.#outstanding ??= this.found?.outstanding ?? this.#stillOwed();
    return this.#outstanding;
  }

  override get obligations(): readonly Judged[] {
    this.#obligations ??= this.found?.obligations ?? this.#judged(this.#card.owed);
    return this.#obligations;
  }

  override get light(): Light {
    return this.found?.light ?? lightOf(this.state, this.outstanding);
  }

  override get earliest(): Day | undefined {
    return this.#card.earliest;
  }

  get latest(): Day {
    return this.#card.since;
  }

  get isSettled(): boolean {
    return true;
  }

  get isOver(): boolean {
    return this.#card.earliest === undefined;
  }

  override release(): void {
    this.#matter = undefined;
    this.#outstanding = undefined;
    this.#obligations = undefined;
    super.release();
  }

  #held(): Matter {
    const { matter, state, since } = this.#card;
    return withHolder(matter, state, since, this.#terms);
  }

  #stillOwed(): readonly Judged[] {
    const { outstanding, earliest } = this.#card;
    return earliest === undefined ? NONE : this.#judged(outstanding).filter(isOutstanding);
  }

  #judged(owed: readonly Obligation[]): readonly Judged[] {
    const { received } = this.#card;
    return owed.flatMap((one) => heldBy(judge(one, received, this.#terms), this.#terms, one.missed));
  }
}

/** Every task that is known; those that can be opened again are opened when they are asked for. */
export function standings({ tasks, terms }: Known): Standing[] {
  return tasks.map((filed) => {
    if (filed.card) return new CardStanding(filed, filed.card, terms);
    return filed.release ? new FileStanding(filed, terms) : standingOf(filed, terms);
  });
}
