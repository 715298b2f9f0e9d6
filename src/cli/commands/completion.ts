import { scripts, shellNamed } from '../completing/scripts.ts';
import { misuse } from '../contract/outcome.ts';
import type { Run } from '../session/command.ts';

/** A script by which a shell asks this program how a word may go on. */
export const completion: Run = ({ args: [name = ''] }) => {
  const shell = shellNamed(name);
  if (shell === undefined) return misuse(`没有“${name}”的补全`, '可写：bash、zsh、fish');
  return { kind: 'text', text: scripts[shell] };
};
