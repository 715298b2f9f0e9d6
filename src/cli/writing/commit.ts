import { busyWords, wayOutOf } from '../../world/git-busy.ts';
import type { Identity } from '../../world/world.ts';
import { type Change, refusal, type Stop } from '../contract/outcome.ts';
import { toBeNamed } from '../session/naming.ts';
import type { LedgerPlace } from './record.ts';

/** In whose name a commit can be made, and on top of which. */
export interface Ready {
  readonly author: Identity;
  readonly head?: string;
}

/** Why there will be no commit. */
export interface Without {
  readonly why: string;
}

/** Whether a commit can be made; asked before anything is written. */
export function readiness({ git, world, folder }: LedgerPlace): Ready | Without | Stop {
  const state = git.state();
  if (!state.available) return { why: '没有找到 git，这次改动没有版本历史' };
  if (state.trouble !== undefined) return refusal('commit-git-unusable', { why: state.trouble });
  if (!state.repository) return { why: '账本不在 git 仓库里，这次改动没有版本历史' };
  if (state.busy) return refusal('commit-busy', { busy: busyWords(state.busy), way: wayOutOf(state.busy) });
  const author = git.identity();
  if (author) return { author, ...(state.head !== undefined && { head: state.head }) };
  const why = git.identityTrouble();
  return why === undefined
    ? refusal('committer-unknown', { way: toBeNamed(world, folder) })
    : refusal('committer-unreadable', { why });
}

/** 登记：事项（编号）, then trailers that the audit reads; each on a line of its own, whatever was typed. */
export function commitMessage(
  { subject, action, ids = [], undone }: Pick<Change, 'subject' | 'action' | 'ids' | 'undone'>,
  clerk: string,
  byHand: readonly string[],
): string {
  const trailers = [
    ...ids.map((id) => `编号: ${id}`),
    `动作: ${action}`,
    `经办人: ${oneLine(clerk)}`,
    ...(undone === undefined ? [] : [`撤回提交: ${undone}`]),
  ];
  const also = byHand.length > 0 ? `含此前没有提交的改动：${byHand.join('、')}\n\n` : '';
  return `${oneLine(subject)}\n\n${also}${trailers.join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
