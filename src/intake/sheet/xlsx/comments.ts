import { elementsNamed } from '../../xml.ts';
import { cellName } from '../grid.ts';
import { type CellNote, WIDEST } from '../sheet.ts';
import { placeIn } from './places.ts';
import { textIn } from './words.ts';

/** What stands beside the cells of a sheet as their comments (ECMA-376 §18.7.3). */
export function commentsIn(xml: string): CellNote[] {
  return Array.from(elementsNamed(xml, 'comment')).flatMap(({ attributes, inside }): CellNote[] => {
    const place = placeIn(attributes['ref']);
    const text = commentText(textIn(inside));
    return place === undefined || place.column >= WIDEST || text === '' ? [] : [commentRemark(place, text)];
  });
}

/** Excel leaves a word of its own before what was said in a thread. */
function commentText(text: string): string {
  const said = /^\[[^\]]*\][\s\S]*?\n\s*(?:Comment|注释|批注)[:：]\s*/.exec(text);
  return text.slice(said?.[0].length ?? 0).trim();
}

/** A comment is told, and nothing is taken from it. */
export function commentRemark(place: Pick<CellNote, 'row' | 'column'>, text: string): CellNote {
  const line = text.replace(/\s+/g, ' ').trim();
  const message = `${cellName(place.row, place.column)} 的批注没有登记：“${line.length > 60 ? `${line.slice(0, 60)}……` : line}”`;
  return { ...place, about: 'beside', level: 'warning', message, remedy: '要登记就写进表里' };
}
