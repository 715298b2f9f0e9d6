// node document.mjs FILE < TEXT: a Word document with a paragraph for each line.
import { readFileSync, writeFileSync } from 'node:fs';
import { Document, Packer, Paragraph } from 'docx';

const lines = readFileSync(0, 'utf8').trimEnd().split('\n');
const document = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
writeFileSync(process.argv[2], await Packer.toBuffer(document));
