// A package for Debian and its kin (Kylin, UOS): Node and the program in /opt/xiaoneng, one command in /usr/bin.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, setModes, unpackProgram } from './tree.mjs';

const HOME = 'opt/xiaoneng';

const COMMAND = `#!/bin/sh
exec /${HOME}/node /${HOME}/bin/xiaoneng.js "$@"
`;

/** What V8 makes of the program belongs to one machine: made where it is installed; without it every start takes longer. */
const AFTER_INSTALL = `#!/bin/sh
set -e
if [ "$1" = configure ]; then
  cd /${HOME} && env -i PATH="$PATH" ./node scripts/keep-code.mjs >/dev/null 2>&1 ||
    echo 'xiaoneng：没有存下 V8 的代码，能用，只是每次启动慢一点。'
fi
`;

const BEFORE_REMOVAL = `#!/bin/sh
set -e
rm -f /${HOME}/dist/*.code
`;

/** Builds xiaoneng_<version>_<architecture>.deb into the folder and gives its name. */
export function packDeb({ packed, runtime, version, seconds, architecture, work, folder }) {
  const home = join(work, HOME);
  unpackProgram(packed, home);
  copyFileSync(join(runtime.folder, 'bin/node'), join(home, 'node'));
  write(work, 'usr/bin/xiaoneng', COMMAND);
  for (const [place, shell] of COMPLETIONS) write(work, place, completion(home, shell));
  write(work, 'usr/share/doc/xiaoneng/copyright', copyrightIn(home));
  setModes(work, [`${HOME}/node`, 'usr/bin/xiaoneng']);
  writeControl(work, { version, architecture });
  const name = `xiaoneng_${version}_${architecture}.deb`;
  // the time of everything in it
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(seconds) };
  const args = ['--root-owner-group', '-Zxz', '--build', work, join(folder, name)];
  execFileSync('dpkg-deb', args, { stdio: 'ignore', env });
  return name;
}

const COMPLETIONS = [
  ['usr/share/bash-completion/completions/xiaoneng', 'bash'],
  ['usr/share/zsh/vendor-completions/_xiaoneng', 'zsh'],
  ['usr/share/fish/vendor_completions.d/xiaoneng.fish', 'fish'],
];

/** Where Debian looks for it: our licence, and those of all that is in it. */
function copyrightIn(home) {
  return ['LICENSE', 'dist/THIRD-PARTY.txt'].map((name) => readFileSync(join(home, name), 'utf8')).join('\n');
}

function completion(home, shell) {
  const args = [join(home, 'bin/xiaoneng.js'), 'completion', shell];
  return execFileSync(process.execPath, args, { encoding: 'utf8', cwd: home });
}

function writeControl(work, { version, architecture }) {
  const kilobytes = execFileSync('du', ['-sk', '--apparent-size', work], { encoding: 'utf8' }).split('\t')[0];
  const control = `Package: xiaoneng
Version: ${version}
Architecture: ${architecture}
Maintainer: xiaoneng <xiaoneng@example.invalid>
Installed-Size: ${kilobytes}
Depends: libc6 (>= 2.28), libstdc++6 (>= 8)
Recommends: git (>= 1:2.17)
Section: utils
Priority: optional
Description: 督查台账：纯文本、按工作日计时、每个期限都说得清来由
 督查室用的命令行台账，自带 Node.js，不连网就能装、能用。
`;
  const files = filesIn(work);
  write(work, 'DEBIAN/control', control);
  write(work, 'DEBIAN/postinst', AFTER_INSTALL);
  write(work, 'DEBIAN/prerm', BEFORE_REMOVAL);
  setModes(join(work, 'DEBIAN'), ['postinst', 'prerm']);
  if (files.some((name) => name.endsWith('.code'))) throw new Error('what V8 made on this machine is in the package');
}

function write(work, place, text) {
  const file = join(work, place);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}
