import { type Instruction, isUnheeded, type Story } from '../../records/task/story.ts';
import { officialDay } from './share.ts';

/** 批示 that nothing has answered to yet, each as a sentence: 李某2022年3月1日批示：逐户销账。（2022年3月4日前落实）. */
export function instructionTexts({ instructions }: Pick<Story, 'instructions'>): string[] {
  const open = instructions.filter(isUnheeded).map(({ entry }) => entry);
  return [...new Set(open)].map(instructionText);
}

function instructionText({ person = '', date, content = '', limit }: Instruction['entry']): string {
  const sentence = /[。；！]$/.test(content) ? content : `${content}。`;
  const by = limit === undefined ? '' : `（${officialDay(limit)}前落实）`;
  return `${person}${officialDay(date.day)}批示：${sentence}${by}`;
}
