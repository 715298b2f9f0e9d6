import type { View } from '../../views/view/view.ts';
import { isStop, misuse, refuse, type Stop } from '../contract/outcome.ts';
import { type Input, textOption } from '../contract/spec.ts';
import { wantedOf } from '../output/present.ts';
import { ledgerAround } from '../session/folder.ts';
import type { Session } from '../session/session.ts';

/** Why nothing may be written to what -o names: it is the document itself, or would be a stray file of a ledger. */
export function barredOutput(document: Uint8Array, input: Input, { world }: Session): Stop | undefined {
  const path = textOption(input, 'output');
  if (path === undefined) return undefined;
  const there = world.files.read(path);
  if (there.ok && areSame(there.bytes, document))
    return misuse(`${path} 就是来文（或和它一模一样），写进去来文就没了`, '换个文件名，如 -o ../任务.yaml');
  return ledgerAround(world, path) === undefined
    ? undefined
    : refuse(`${path} 在账本里面，账本里只放账`, '存到账本外面，如 -o ../任务.yaml');
}

/** Why a file that stands there is not written over: somebody may have worked on it. */
export async function reworkedOutput(view: View, input: Input, { world, asOf }: Session): Promise<Stop | undefined> {
  const wanted = wantedOf(input);
  if (isStop(wanted)) return wanted;
  const { format, path } = wanted;
  if (path === undefined || format.name !== 'yaml') return undefined;
  const there = world.files.read(path);
  if (!there.ok) return undefined;
  const render = await format.load();
  const fresh = await render(view, { paper: { colour: 0, ambiguousWide: false }, envelope: {}, asOf: asOf.day });
  return areSame(there.bytes, new TextEncoder().encode(fresh as string))
    ? undefined
    : refuse(
        `${path} 已经有了，和要写的不一样，可能是改过的，没有覆盖`,
        `换个文件名，或先 xiaoneng draft --accept ${path} 登记它；里面的不要了就先删掉`,
      );
}

function areSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
