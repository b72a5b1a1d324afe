import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { startPanel } from '../../shared/domain/panel/debrief.ts';
import { latestRevision } from '../../shared/domain/scorecard/scorecard.ts';
import { fontFiles, typefaces } from '../../src-main/pdf/blocks/style.ts';
import { toPdfmake } from '../../src-main/pdf/pdfmake/toPdfmake.ts';
import { buildDocument, type PdfRequest, renderPdf } from '../../src-main/pdf/render.ts';
import { idOf, sampleScorecard } from './library.ts';
import { type Row, summarise } from './measure.ts';

const rounds = 25;
const fonts = resolve(import.meta.dirname, '../../resources/fonts');

/** The sample's committee PDF and a panel's of three, warm, each against bare pdfmake on the same definition. */
export async function benchPdf(): Promise<Row[]> {
  const bare = await barePdfmake();
  return [
    await compare('PDF of the sample scorecard', scorecardRequest(), bare),
    await compare('PDF of a panel of three', panelRequest(), bare),
  ];
}

function scorecardRequest(): PdfRequest {
  const options = { audience: 'committee', kind: 'standard', paper: 'A4', includePrivate: false } as const;
  return { type: 'scorecard', scorecard: sampleScorecard(), feedback: null, options };
}

function panelRequest(): PdfRequest {
  const names = ['Alex Osei', 'Jonas Lindqvist', 'Mona Haddad'];
  const scorecards = names.map((name, index) => ({ scorecard: sampleScorecard(index + 1, name), publicKey: null }));
  const { name, role, email } = latestRevision(sampleScorecard()).interview.details.candidate;
  const panel = startPanel({ id: idOf(9), createdAt: 1, candidate: { name, role, email } });
  const printed = { panel, scorecards, sealed: [], remarks: [] };
  return { type: 'panel', printed, options: { kind: 'standard', paper: 'A4' } };
}

async function compare(what: string, request: PdfRequest, bare: Pdfmake): Promise<Row> {
  const samples: { ours: number[]; base: number[] } = { ours: [], base: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const ours = await time(() => renderPdf(request, fonts));
    // pdfmake changes what it is given, so it gets its own definition, made outside of the measurement.
    const definition = toPdfmake(buildDocument(request));
    const base = await time(() => bare.createPdf(definition).getBuffer());
    if (round === 0) continue;
    samples.ours.push(ours);
    samples.base.push(base);
  }
  return { what, unit: 'ms', ours: summarise(samples.ours), base: summarise(samples.base), baseName: 'bare pdfmake' };
}

type Pdfmake = typeof import('pdfmake');

/** pdfmake as its own documentation uses it, in a second copy of the module. */
async function barePdfmake(): Promise<Pdfmake> {
  const require = createRequire(import.meta.url);
  const pdfmake = require('pdfmake') as Pdfmake & {
    virtualfs: { writeFileSync(name: string, content: Buffer): void };
  };
  for (const { file } of Object.values(fontFiles))
    pdfmake.virtualfs.writeFileSync(file, await readFile(resolve(fonts, file)));
  pdfmake.setFonts({
    [typefaces.text]: { normal: fontFiles.regular.file, bold: fontFiles.semiBold.file },
    [typefaces.display]: { normal: fontFiles.bold.file, bold: fontFiles.bold.file },
  });
  return pdfmake;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
