import { readText } from '../ledger/document.ts';
import { decode } from '../ledger/text/decode.ts';
import { record, text } from '../vocabulary/record.ts';
import { words } from '../vocabulary/words.ts';
import type { World } from '../world/world.ts';
import { isStop, misuse, type Outcome, type Stop } from './outcome.ts';
import { type CommandSpec, type Input, isWriting, optionsOf } from './spec.ts';

/** What a person has set for every ledger on this machine. */
export const ownSettings = record({ unit: text.optional(), clerk: text.optional() });

export interface OwnSettings {
  readonly unit?: string;
  readonly clerk?: string;
}

/** --unit with this means every unit, whatever the person has set. */
const EVERY_UNIT = '全部';

/** Where the settings lie; undefined where this machine has no place for them. */
export function ownPath({ env }: World): string | undefined {
  const folder = env['XDG_CONFIG_HOME'] || (env['HOME'] && `${env['HOME']}/.config`) || env['APPDATA'];
  return folder ? `${folder}/xiaoneng/config.yaml` : undefined;
}

export function readOwn(world: World): OwnSettings | Stop {
  const path = ownPath(world);
  const read = path === undefined ? undefined : world.files.read(path);
  if (!path || !read?.ok) return {};
  const decoded = decode(read.bytes);
  const told = 'text' in decoded ? readText(path, decoded.text, ownSettings) : undefined;
  if (told?.value) return told.value;
  return misuse(
    `${path} 读不出来：${told?.diagnostics[0]?.message ?? '不是文本'}`,
    '改好它，或删去再用 xiaoneng config 设',
  );
}

/** What was typed, with the person's own unit and name where none were, and a line that says so. */
export function withOwn(
  spec: CommandSpec,
  input: Input,
  world: World,
): { readonly input: Input; readonly note?: string } | Stop {
  const { unit, by } = input.options;
  const asksUnit = !isWriting(spec, input) && optionsOf(spec).some(({ flags }) => flags.startsWith('--unit '));
  if (asksUnit && unit === EVERY_UNIT) return { input: without(input, 'unit') };
  const wantsUnit = asksUnit && unit === undefined;
  const wantsClerk = isWriting(spec, input) && by === undefined;
  if (!wantsUnit && !wantsClerk) return { input };
  const own = readOwn(world);
  if (isStop(own)) return own;
  const options = {
    ...input.options,
    ...(wantsClerk && own.clerk !== undefined && { by: own.clerk }),
    ...(wantsUnit && own.unit !== undefined && { unit: own.unit }),
  };
  const note =
    wantsUnit && own.unit !== undefined ? `只看 ${own.unit}（自己的设置）；看全部加 --unit 全部。` : undefined;
  return { input: { ...input, options }, ...(note !== undefined && { note }) };
}

function without({ args, options }: Input, name: string): Input {
  return { args, options: Object.fromEntries(Object.entries(options).filter(([key]) => key !== name)) };
}

/** The answer with a line that tells that it is narrowed down. */
export function narrowed(outcome: Outcome, note: string | undefined): Outcome {
  if (note === undefined || outcome.kind !== 'answer') return outcome;
  const { view } = outcome;
  return { ...outcome, view: { ...view, notes: [...(view.notes ?? []), note] } };
}

/** The Chinese names of what can be set. */
export const ownKeys = { [words.unit]: 'unit', [words.clerk]: 'clerk' } as const;
