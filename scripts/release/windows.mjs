// A folder for Windows, as a zip: node.exe, the program, and xiaoneng.cmd that starts it. Nothing is installed.
import { copyFileSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { filesIn, unpackProgram } from './tree.mjs';

const COMMAND = '@"%~dp0node.exe" "%~dp0bin\\xiaoneng.js" %*\r\n';

/** Builds xiaoneng-<version>-win-x64.zip into the folder and gives its name. */
export function packZip({ packed, runtime, version, seconds, work, folder }) {
  const top = `xiaoneng-${version}-win-x64`;
  const home = join(work, top);
  unpackProgram(packed, home);
  copyFileSync(join(runtime.folder, 'bin/node.exe'), join(home, 'node.exe'));
  writeFileSync(join(home, 'xiaoneng.cmd'), COMMAND);
  const files = filesIn(work).filter((name) => lstatSync(join(work, name)).isFile());
  const contents = files.map((name) => [name, readFileSync(join(work, name))]);
  writeFileSync(join(folder, `${top}.zip`), zipSync(Object.fromEntries(contents), { mtime: clock(seconds), level: 9 }));
  return `${top}.zip`;
}

/** A zip has the time of a wall clock: that of UTC is written, wherever it is made. */
function clock(seconds) {
  const day = new Date(seconds * 1000);
  return new Date(day.getTime() + day.getTimezoneOffset() * 60_000);
}
