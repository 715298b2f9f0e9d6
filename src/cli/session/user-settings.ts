import { readText } from '../../ledger/document.ts';
import { decode } from '../../ledger/text/read/decode.ts';
import { type OwnMailSetting, ownMailSetting } from '../../records/mail.ts';
import { labelled } from '../../views/view/view.ts';
import { record, text } from '../../vocabulary/record.ts';
import { words } from '../../vocabulary/words.ts';
import type { World } from '../../world/world.ts';
import { type Outcome, stop } from '../contract/outcome.ts';
import { type AnyInput, type CommandWords, isWriting, type Options, optionsOf } from '../contract/spec.ts';

/** The person's own settings, for every ledger on this machine. */
export const ownSettings = record({
  unit: text.optional(),
  clerk: text.optional(),
  mail: ownMailSetting.optional(),
});

export interface OwnSettings {
  readonly unit?: string;
  readonly clerk?: string;
  readonly mail?: OwnMailSetting;
}

/** --unit with this means every unit, whatever the person has set. */
const EVERY_UNIT = '全部';

/** Where the settings lie; undefined where this machine has no place for them. */
export function ownPath({ env }: World): string | undefined {
  const folder = env['XDG_CONFIG_HOME'] || (env['HOME'] && `${env['HOME']}/.config`) || env['APPDATA'];
  return folder ? `${folder}/xiaoneng/config.yaml` : undefined;
}

export function readOwn(world: World): OwnSettings {
  const path = ownPath(world);
  const read = path === undefined ? undefined : world.files.read(path);
  if (!path || !read?.ok) return {};
  const decoded = decode(read.bytes);
  const told = 'text' in decoded ? readText(path, decoded.text, ownSettings) : undefined;
  if (told?.value) return told.value;
  return stop('settings-unreadable', { path, message: told?.diagnostics[0]?.message ?? '不是文本' });
}

/** That an answer is narrowed down to the unit of the person's own settings. */
export interface Narrowing {
  readonly unit: string;
  readonly words: string;
}

/** What was typed, with the person's own unit and name where none were, and what that leaves out. */
export function withOwn(
  spec: CommandWords,
  input: AnyInput,
  world: World,
): { readonly input: AnyInput; readonly note?: Narrowing } {
  const { unit, by } = input.options;
  const asksUnit = mayNarrow(spec, input);
  if (asksUnit && unit === EVERY_UNIT) return { input: without(input, 'unit') };
  const wantsUnit = asksUnit && unit === undefined;
  const wantsClerk = isWriting(spec, input) && by === undefined;
  if (!wantsUnit && !wantsClerk) return { input };
  const own = readOwn(world);
  const note = wantsUnit && own.unit !== undefined ? narrowing(own.unit) : undefined;
  const options = {
    ...input.options,
    ...(wantsClerk && own.clerk !== undefined && { by: own.clerk }),
    ...(note && { unit: note.unit, [OWN]: note.words }),
  };
  return { input: { ...input, options }, ...(note && { note }) };
}

/** A list may be; not what is to be written, nor a record that was named, nor everything that was asked for by --all. */
function mayNarrow(spec: CommandWords, input: AnyInput): boolean {
  const { args, options } = input;
  const isNamed = args.length > 0 && (spec.arguments ?? []).some(({ name }) => name.includes(words.id));
  const writes = isWriting(spec, { args, options: { ...options, dryRun: false } });
  if (writes || isNamed || options['all'] === true) return false;
  return optionsOf(spec).some(({ flags }) => flags.startsWith('--unit '));
}

function narrowing(unit: string): Narrowing {
  return { unit, words: `只看 ${unit}（自己的设置）；看全部加 --unit 全部。` };
}

/** The option under which it is noted that the unit comes from the person's settings. */
const OWN = 'ownUnit';

/** What is to be said of an answer that is narrowed down, where it cannot say it itself. */
export function narrowedWords({ options }: { readonly options: object }): string | undefined {
  const told = (options as Options)[OWN];
  return typeof told === 'string' ? told : undefined;
}

function without({ args, options }: AnyInput, name: string): AnyInput {
  return { args, options: Object.fromEntries(Object.entries(options).filter(([key]) => key !== name)) };
}

/** The answer with a line, and in JSON a key, that tells that it is narrowed down. */
export function narrowed(outcome: Outcome, note: Narrowing | undefined): Outcome {
  if (note === undefined || outcome.kind !== 'answer') return outcome;
  const { view } = outcome;
  const facts = { ...view.facts, ...labelled({ onlyUnit: note.unit }) };
  return { ...outcome, view: { ...view, facts, notes: [...(view.notes ?? []), note.words] } };
}

/** The Chinese names of what can be set. */
export const ownKeys = { [words.unit]: 'unit', [words.clerk]: 'clerk' } as const;
