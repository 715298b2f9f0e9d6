import { Help, type HelpConfiguration } from 'commander';
import { measure, wrap } from '../../render/width.ts';

export const OVERVIEW =
  '效能：督查台账。记下收到、签批、办结、反馈的日子，期限、亮灯和逾期都由它算。只敲 xiaoneng 看今天要做的；选项也可以写中文名，如 --单位。';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '要写的：',
  'Options:': '选项：',
  'Commands:': '子命令：',
};

const widthOf = measure(false);

/** Help in Chinese, aligned by display width and broken without losing a character. */
export function helpStyle(columns: number | undefined): HelpConfiguration {
  return {
    helpWidth: columns ?? 100,
    // commander puts a space after the first title, which a Chinese colon does not want
    formatHelp: (command, helper) => new Help().formatHelp(command, helper).replace(/^用法： /, '用法：'),
    styleTitle: (title) => titles[title] ?? title,
    displayWidth: widthOf,
    boxWrap: (text, width) =>
      text
        .split('\n')
        .flatMap((line) => wrap(line, width, widthOf))
        .join('\n'),
    subcommandTerm: (command) => [`${command.name()}`, command.alias()].filter((name) => name !== '').join(' '),
    commandUsage: (command) => {
      const names = [];
      for (let at: typeof command | null = command; at; at = at.parent) names.unshift(at.name());
      return `${names.join(' ')} ${command.usage()}`;
    },
  };
}
