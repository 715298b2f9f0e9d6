import type { Register } from './actor/register.ts';
import { plainText } from './plain.ts';
import { spelled } from './spelled.ts';
import { type Setting, type Time, timesIn } from './times.ts';

/** A sentence and the times in it. */
export interface Sentence {
  readonly text: string;
  /** In one spelling, each time blotted out by ☐, and what joins the parts of one name no mark. */
  readonly masked: string;
  readonly times: readonly Time[];
  /** Those that ask nothing of anybody. */
  readonly passed: readonly Time[];
}

/** No sentence is longer; what is, was never written as one. */
const LONGEST = 1200;

/** The sentences of a paragraph; a bracket behind a full stop belongs to what it closes. */
export function sentencesOf(text: string, setting: Setting, register: Register): Sentence[] {
  const pieces = text
    .split(/(?<=[。！？!?])(?![）)”』])/)
    .flatMap(behindBracket)
    .flatMap(shortened);
  const whole: string[] = [];
  for (const piece of pieces) {
    const isBehind = /^\s*[（(【]/.test(piece) && /[）)】][。；\s]*$/.test(piece) && whole.length > 0;
    const isListed = isLabel(piece) && isLabel(whole.at(-1) ?? '');
    if (isBehind || isListed) whole.push(`${whole.pop()}${piece}`);
    else if (piece.trim() !== '') whole.push(piece);
  }
  return whole.map((piece) => read(piece.trim(), setting, register));
}

/** 。（责任单位：甲）乙要……: the bracket belongs to what it closes, and what stands behind it is another sentence. */
const CHARGE =
  /^\s*[（(](?:(?:牵头|责任|主办|承办|配合|协办|参与|负责)(?:单位|部门)[：:])[^（）()]{2,120}[）)](?=[^。；，、])/;

function behindBracket(piece: string): string[] {
  const [bracket] = CHARGE.exec(piece) ?? [];
  return bracket === undefined ? [piece] : [bracket, piece.slice(bracket.length)];
}

/** No label is longer: what was never one sentence stays in pieces. */
const LABELLED = 120;

function isLabel(piece: string): boolean {
  return piece.length <= LABELLED && LABEL.test(plainText(piece));
}

/** 责任单位：甲。完成时限：6月底前。 are one. */
const LABEL =
  /^\s*(?:(?:牵头|责任|主办|承办|配合|协办|参与|实施|落实|负责)(?:单位|部门|科室|股室|处室|领导|人)|(?:完成|办结|办理|整改|落实|报送|反馈)?(?:时限|期限|时间)(?:要求)?)：/;

function shortened(text: string): string[] {
  if (text.length <= LONGEST) return [text];
  return Array.from({ length: Math.ceil(text.length / LONGEST) }, (_, i) => text.slice(i * LONGEST, (i + 1) * LONGEST));
}

function read(text: string, setting: Setting, register: Register): Sentence {
  const { times, passed } = timesIn(text, setting);
  let masked = spelled(text, register);
  for (const { start, end } of times)
    masked = `${masked.slice(0, start)}${'☐'.repeat(end - start)}${masked.slice(end)}`;
  return { text, masked, times, passed };
}

/** A part of a sentence between two commas, and where it stands. */
export interface Segment {
  readonly start: number;
  readonly end: number;
}

/** The parts of a sentence at its commas, semicolons and stops outside brackets. */
export function segmentsOf(masked: string): Segment[] {
  const segments: Segment[] = [];
  let [depth, start] = [0, 0];
  for (let i = 0; i <= masked.length; i += 1) {
    const character = masked.charAt(i);
    if (character === '（') depth += 1;
    else if (character === '）') depth = Math.max(0, depth - 1);
    const isCharge = character === '、' && /(?:牵头|负责|主办|承办)$/.test(masked.slice(start, i));
    const isCut = i === masked.length || (depth === 0 && (isCharge || /[，；。！？]/.test(character)));
    if (!isCut) continue;
    if (i > start) segments.push({ start, end: i });
    start = i + 1;
  }
  return segments;
}
