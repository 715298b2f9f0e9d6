/** The cure of most misread values. */
export const QUOTE_IT = '把整个值用英文引号括起来，如 "…"';
