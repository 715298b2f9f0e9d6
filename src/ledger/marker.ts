/** The file by which a ledger is known. */
export const MARKER = 'xiaoneng.yaml';
