#!/usr/bin/env node
const { existsSync, readFileSync, realpathSync } = require('node:fs');
const { join } = require('node:path');

const dist = join(realpathSync(__dirname), '../dist');
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`xiaoneng 需要 Node.js 20.19 或更新的版本，现在的是 ${process.versions.node}。请升级 Node.js 后再试。`);
  process.exitCode = 2;
} else if (!existsSync(join(dist, 'first.cjs'))) {
  console.error('xiaoneng 还没有构建。请在它的文件夹里运行：npm run build');
  process.exitCode = 2;
} else {
  const first = require(join(dist, 'first.cjs'));
  const args = process.argv.slice(2);
  const code = first.recall(args, join(dist, 'first.cjs'));
  if (code !== undefined) process.exitCode = code;
  else first.load(join(dist, `${first.program}.cjs`), kept(join(dist, `${first.program}.code`))).bundle.run(args);
}

/** Without it the program is compiled anew. */
function kept(file) {
  return existsSync(file) ? readFileSync(file) : undefined;
}
