import { bearsSecrets, fragmentsOf, SECRET } from '../../ledger/privacy.ts';
import { registers } from '../../records/index.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { onFirstUse } from '../../vocabulary/first-use.ts';
import { flagOf } from '../asking/field-options.ts';
import type { Stop } from '../contract/outcome.ts';

/** Why nothing was done, without what was typed that is not for the public: a screen is seen by others, too. */
export function discreet(stop: Stop, args: readonly string[]): Stop {
  const keyless = isOfSecrets(args) ? args.filter((arg, at) => args[at - 1] === '--set' && !arg.includes('=')) : [];
  const secret = args.filter((arg, at) => isSecret(arg, args[at - 1] ?? ''));
  const fragments = [...keyless, ...secret].flatMap((arg) => fragmentsOf(arg));
  return { ...stop, message: without(stop.message, fragments), remedy: without(stop.remedy, fragments) };
}

/** What was answered to a question about such a field is not said back. */
export function withoutAnswer(said: string, answer: string): string {
  return without(said, fragmentsOf(answer));
}

function without(said: string, fragments: readonly string[]): string {
  const telling = fragments.filter((piece) => !flags().some((flag) => flag.includes(piece)));
  const longest = telling.toSorted((a, b) => b.length - a.length);
  return longest.reduce((text, piece) => text.replaceAll(piece, SECRET), said);
}

const secretive = onFirstUse(() => registers.filter(({ schema }) => fieldsOf(schema).some(bearsSecrets)));
/** Attachments are typed as files, and never as what their record says of them. */
const secrets = onFirstUse(() =>
  secretive()
    .flatMap(({ schema }) => fieldsOf(schema).filter(bearsSecrets))
    .filter(({ word }) => word !== 'attachments'),
);
const flags = onFirstUse(() => secrets().map(flagOf));
const names = onFirstUse(() => secrets().flatMap(({ key, fields = [] }) => [key, ...fields.map((one) => one.key)]));

/** What follows such an option, or names such a key itself. */
function isSecret(arg: string, before: string): boolean {
  return flags().includes(before) || [...flags(), ...names()].some((name) => arg.includes(name));
}

/** A correction of a register with secrets that names no key may be one of them. */
function isOfSecrets(args: readonly string[]): boolean {
  return secretive().some(({ name, word }) => args.includes(name) || args.includes(word));
}
