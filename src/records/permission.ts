import type * as z from 'zod';
import { type PermittedDeed, permittedDeed, unlisted } from '../vocabulary/choices.ts';
import { type Finding, finding, type Path } from '../vocabulary/messages.ts';
import { listOf, namesOf, record, written } from '../vocabulary/record.ts';
import { words } from '../vocabulary/words.ts';
import { unitName } from './fields.ts';

/** The file that says who may enter what for which unit. */
export const PERMISSIONS = 'permissions.yaml';

const email = written<string>(
  '邮箱',
  'zhang@example.com',
  (input) => (/^[^\s@<>，、]+@[^\s@<>，、]+$/.test(input) ? input.toLowerCase() : undefined),
  (value) => value,
);

/** As `git log --format=%GF` prints it. */
const signingKey = written<string>(
  '签名公钥的指纹',
  'SHA256:…（ssh）或 40 位十六进制（gpg），看 git log --format=%GF',
  (input) => (/^SHA256:[A-Za-z0-9+/]{43}$|^[0-9A-F]{40}(?:[0-9A-F]{24})?$/.test(input) ? input : undefined),
  (value) => value,
  (input) => (input.startsWith('SHA256:') ? input : input.replace(/\s/g, '').toUpperCase()),
);

/** By what somebody is known: who has keys only by these, for an e-mail anybody can write. */
const known = { email: namesOf(email).optional(), signingKey: namesOf(signingKey).optional() };

/** permissions.yaml: the people of the office, those of units with what each may enter, and who is none of them. */
export const permissions = record({
  officeHands: record(known).optional(),
  unitHands: listOf(record({ unit: unitName, ...known, mayDo: namesOf(permittedDeed.codec).optional() })).optional(),
  unlisted: unlisted.codec.optional(),
});

export type Permissions = z.output<typeof permissions>;

/** What a unit may enter where no line says. */
export const usualDeeds: readonly PermittedDeed[] = [
  'acknowledge',
  'progress',
  'respond',
  'requestExtension',
  'claim',
  'feedback',
  'attach',
];

/** Who commits: by an e-mail, and by the fingerprints of the key of the signature where it holds; before anything is signed a key is not asked for. */
export interface Signatory {
  readonly email: string;
  readonly signers?: readonly string[];
  readonly isPlanned?: true;
}

/** As whom somebody commits. */
export type Hand =
  | { readonly kind: 'office' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'unit'; readonly unit: string; readonly may: readonly PermittedDeed[] };

/**
 * Who that is by the permissions: nobody, where the office does not say that all others are the office. Before anything is
 * signed nobody can tell who is known by keys alone, and nothing is said of them.
 */
export function handOf({ officeHands, unitHands = [], unlisted: rest }: Permissions, who: Signatory): Hand {
  const own = unitHands.find((one) => isOf(one, who));
  if (own) return { kind: 'unit', unit: own.unit, may: own.mayDo ?? usualDeeds };
  if (officeHands && isOf(officeHands, who)) return { kind: 'office' };
  if (rest === 'office') return { kind: 'office' };
  const lines = [...unitHands, ...(officeHands ? [officeHands] : [])];
  const isUntold = who.isPlanned && lines.some((one) => (one.email ?? []).length === 0);
  return { kind: isUntold ? 'office' : 'nobody' };
}

/** Whether somebody of that e-mail is known by keys, and would have to sign. */
export function isToSign({ officeHands, unitHands = [] }: Permissions, email: string): boolean {
  const lines = [...unitHands, ...(officeHands ? [officeHands] : [])];
  return lines.some((one) => one.signingKey !== undefined && (one.email ?? []).includes(email.toLowerCase()));
}

type Known = NonNullable<Permissions['officeHands']>;

function isOf({ email: emails = [], signingKey: keys }: Known, { email: own, signers = [], isPlanned }: Signatory) {
  const isNamed = emails.includes(own.toLowerCase());
  if (keys === undefined || isPlanned) return isNamed;
  return signers.some((key) => keys.includes(key));
}

/** Somebody known by nothing, or to two; an office that nobody could speak for. Units are looked at elsewhere. */
export function checkPermissions({ officeHands, unitHands = [], unlisted: rest }: Permissions): Finding[] {
  const lines: (readonly [Path, Known])[] = [
    ...(officeHands ? [[[words.officeHands], officeHands] as const] : []),
    ...unitHands.map((one, index) => [[words.unitHands, index], one] as const),
  ];
  const nameless = lines.filter(([, one]) => (one.email ?? []).length + (one.signingKey ?? []).length === 0);
  const isOpen = officeHands !== undefined || rest === 'office';
  return [
    ...(isOpen ? [] : [finding('office-handless', [], {})]),
    ...nameless.map(([path]) => finding('hand-nameless', path, {})),
    ...twice(lines, 'email'),
    ...twice(lines, 'signingKey'),
  ];
}

function twice(lines: readonly (readonly [Path, Known])[], word: 'email' | 'signingKey'): Finding[] {
  const all = lines.flatMap(([path, one]) =>
    (one[word] ?? []).map((name, index) => ({ name, path: [...path, words[word], index] })),
  );
  const again = all.filter(({ name }, at) => all.findIndex((one) => one.name === name) < at);
  return again.map(({ name, path }) => finding('hand-repeated', path, { name }));
}
