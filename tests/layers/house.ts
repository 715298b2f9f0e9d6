import type { House } from './layers.ts';

/** Who may import whom, and which packages; in what is parted into rooms, which room whom. What is not here may not be in src. */
export const house: House = {
  calendar: { folders: [], packages: [] },
  vocabulary: { folders: [], packages: ['zod', 'fastest-levenshtein'] },
  records: { folders: ['calendar', 'vocabulary'], packages: ['zod'] },
  ledger: { folders: ['records', 'vocabulary', 'calendar'], packages: ['yaml', 'zod'] },
  intake: {
    folders: ['calendar', 'vocabulary', 'records', 'ledger'],
    packages: ['fflate', 'zod', 'csv-parse'],
  },
  audit: { folders: ['ledger', 'records', 'calendar', 'vocabulary'], packages: [] },
  rules: { folders: ['ledger', 'records', 'calendar', 'vocabulary'], packages: [] },
  views: { folders: ['audit', 'rules', 'ledger', 'records', 'vocabulary', 'calendar'], packages: [] },
  render: {
    folders: ['views'],
    packages: [
      'chalk',
      'cli-table3',
      'get-east-asian-width',
      'docx',
      'fflate',
      'write-excel-file',
      'ical-generator',
      'yaml',
    ],
  },
  world: { folders: ['calendar'], packages: ['dayjs'], node: true },
  cli: {
    folders: ['calendar', 'vocabulary', 'records', 'ledger', 'audit', 'rules', 'views', 'render', 'world', 'intake'],
    packages: ['commander', 'pinyin-pro'],
    rooms: {
      contract: [],
      session: ['contract'],
      past: ['contract', 'session'],
      asking: ['contract', 'session'],
      output: ['contract', 'session', 'past', 'asking'],
      writing: ['contract', 'session', 'asking', 'output'],
      completing: ['contract', 'session', 'asking'],
      registers: ['contract', 'session', 'asking', 'output', 'writing'],
      directory: ['contract', 'session', 'asking', 'writing'],
      draft: ['contract', 'session', 'asking', 'output', 'writing', 'registers'],
      import: ['contract', 'session', 'asking', 'writing', 'directory'],
      commands: [
        ...['contract', 'session', 'past', 'asking', 'output', 'writing'],
        ...['completing', 'registers', 'draft', 'import'],
      ],
      catalogue: ['contract', 'session', 'asking', 'writing', 'registers', 'directory', 'commands'],
      'command-line': ['contract', 'session', 'catalogue'],
      '.': ['contract', 'session', 'output', 'writing', 'catalogue', 'command-line'],
    },
  },
};
