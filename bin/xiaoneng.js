#!/usr/bin/env node
const { existsSync, realpathSync } = require('node:fs');
const { join } = require('node:path');

const dist = join(realpathSync(__dirname), '../dist');
const program = join(dist, 'xiaoneng.js');
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`xiaoneng 需要 Node.js 20.19 或更新的版本，现在的是 ${process.versions.node}。请升级 Node.js 后再试。`);
  process.exitCode = 2;
} else if (!existsSync(program)) {
  console.error('xiaoneng 还没有构建。请在它的文件夹里运行：npm run build');
  process.exitCode = 2;
} else {
  const args = process.argv.slice(2);
  const code = require(join(dist, 'recall.cjs')).recall(args, program);
  if (code !== undefined) process.exitCode = code;
  else import(require('node:url').pathToFileURL(program)).then(({ run }) => run(args));
}
