import { type Html, html, raw } from './escape.ts';
import { sha256 } from './sha256.ts';

/** What a page brings with it, and the attributes of its body. */
export interface PageParts {
  readonly style: string;
  readonly script?: string;
  readonly body?: Html;
}

/** The head of a page: only its own style and script are let run, known by their sums, and nothing that somebody typed. */
export function pageHead(title: string, { style, script, body }: PageParts): Html {
  const scripts = script === undefined ? '' : ` script-src 'sha256-${sha256(script)}';`;
  const policy = `default-src 'none'; style-src 'sha256-${sha256(style)}';${scripts} base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body${body ?? false}>
`;
}
