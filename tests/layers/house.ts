import type { House } from './layers.ts';

/** Who may import whom, and which packages. A folder that is not here may not be in src. */
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
  },
};
