import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { qrModules } from './qr.ts';

/** Part of a document: a heading, text, facts with their labels, the QR code of a text, or something to type over. */
export type PdfBlock =
  | { heading: string }
  | { text: string }
  | { qr: string }
  | { large: string }
  | { facts: readonly { label: string; value: string }[] };

export type Pdf = {
  title: string;
  /** BCP 47; of a letter in the languages of the screens with its country. */
  language: string;
  blocks: readonly PdfBlock[];
};

/** A font with the letters of every European language, in the file itself: a reader may have none. */
const require = createRequire(import.meta.url);
const FONTS = {
  regular: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  bold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
};

/**
 * A tagged PDF (PDF/UA, EN 301 549 §10) of an A4 letter: headings, text and facts that a screen reader reads in order.
 * @returns the file
 */
export async function writePdf({ title, language, blocks }: Pdf): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 56,
    pdfVersion: '1.7',
    // The types know PDF/A only.
    subset: 'PDF/UA' as never,
    tagged: true,
    displayTitle: true,
    lang: { nl: 'nl-NL', en: 'en-GB' }[language] ?? language,
    info: { Title: title, Creator: 'Onderdak', Producer: 'Onderdak' },
    font: require.resolve(FONTS.regular),
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  doc.registerFont('regular', require.resolve(FONTS.regular));
  doc.registerFont('bold', require.resolve(FONTS.bold));
  const root = doc.struct('Document');
  doc.addStructure(root);
  root.add(
    doc.struct('H1', {}, () => {
      doc.font('bold').fontSize(20).text(title).moveDown(0.6);
    }),
  );
  for (const block of blocks) {
    if ('heading' in block) {
      makeRoom(doc, HEADING_ROOM);
      root.add(
        doc.struct('H2', {}, () => {
          doc.moveDown(0.6).font('bold').fontSize(14).text(block.heading).moveDown(0.3);
        }),
      );
    } else if ('text' in block) {
      root.add(
        doc.struct('P', {}, () => {
          doc.font('regular').fontSize(10.5).text(block.text, { lineGap: 2 }).moveDown(0.5);
        }),
      );
    } else if ('large' in block) {
      root.add(
        doc.struct('P', {}, () => {
          doc.font('bold').fontSize(28).text(block.large, { characterSpacing: 1 }).moveDown(0.4);
        }),
      );
    } else if ('qr' in block) {
      root.add(figureOf(doc, block.qr));
    } else {
      const list = doc.struct('L');
      root.add(list);
      for (const { label, value } of block.facts) list.add(factOf(doc, label, value));
      list.end();
    }
  }
  root.end();
  doc.end();
  return finished;
}

/** Points that a heading takes with the first label and value below it: it stands on no page by itself. */
const HEADING_ROOM = 70;

/** Goes on at the next page where fewer points are left than what stays together needs; what no page holds breaks anywhere. */
function makeRoom(doc: PDFKit.PDFDocument, needed: number): void {
  const foot = doc.page.maxY();
  if (doc.y + needed > foot && needed <= foot - doc.page.margins.top) doc.addPage();
}

/** Points that a QR code is wide on paper: 5 centimetres. */
const QR_WIDTH = 142;

/** A QR code; who does not see it hears what it says. */
function figureOf(doc: PDFKit.PDFDocument, text: string): PDFKit.PDFStructureElement {
  const modules = qrModules(text);
  const size = QR_WIDTH / modules.length;
  const { x, y } = doc;
  const figure = doc.struct('Figure', { alt: text }, () => {
    for (const [row, cells] of modules.entries())
      for (const [column, black] of cells.entries())
        if (black) doc.rect(x + column * size, y + row * size, size, size);
    doc.fill('black');
  });
  doc.x = x;
  doc.y = y + QR_WIDTH;
  doc.moveDown(0.6);
  return figure;
}

/** A fact as an item of a list: label, then value, on one page. */
function factOf(doc: PDFKit.PDFDocument, label: string, value: string): PDFKit.PDFStructureElement {
  const above = doc.font('bold').fontSize(9).heightOfString(label);
  makeRoom(doc, above + doc.font('regular').fontSize(10.5).heightOfString(value, { lineGap: 1 }));
  const item = doc.struct('LI');
  item.add(
    doc.struct('Lbl', {}, () => {
      doc.font('bold').fontSize(9).text(label);
    }),
  );
  item.add(
    doc.struct('LBody', {}, () => {
      doc.font('regular').fontSize(10.5).text(value, { lineGap: 1 }).moveDown(0.45);
    }),
  );
  item.end();
  return item;
}
