import { PassThrough, Writable } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';
import type { Charset } from './charset.ts';
import { encoderOf } from './encoded.ts';

/** What a person types, as UTF-8 that Node's readline understands; `end` gives the keyboard back. */
export function readFrom(keyboard: ReadStream, charset: Charset): NodeJS.ReadableStream & { end(): void } {
  if (charset === 'utf-8') return Object.assign(keyboard, { end: () => undefined });
  const decoder = new TextDecoder(charset);
  const typed = new PassThrough();
  const heard = (bytes: Uint8Array) => typed.write(decoder.decode(bytes, { stream: true }));
  keyboard.on('data', heard);
  return Object.assign(typed, {
    isTTY: true,
    setRawMode: (isRaw: boolean) => keyboard.setRawMode(isRaw),
    end: () => {
      keyboard.off('data', heard).pause();
      return typed.destroy();
    },
  });
}

/** What is written to a terminal of another charset. */
export function encodedTo(screen: WriteStream, charset: Charset): NodeJS.WritableStream {
  if (charset === 'utf-8') return screen;
  const { columns, rows } = screen;
  const stream = new Writable({
    decodeStrings: false,
    write: (text: string | Uint8Array, _, done) => {
      screen.write(encoderOf(charset).encode(String(text)));
      done();
    },
  });
  return Object.assign(stream, { isTTY: true, columns, rows });
}
