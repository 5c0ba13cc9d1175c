import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** What a document is made of: a template of this folder, and data for it. */
export interface Sheet {
  readonly template: 'letter' | 'certificate' | 'poster';
  readonly data: object;
  /** Stands in the file as its making: the same data gives the same bytes, whenever it is set. */
  readonly madeAt: Date;
}

/** Sets documents for paper, in every script that letters are written in. */
export abstract class Typesetter {
  abstract pdf(sheet: Sheet): Buffer;
}

const FAMILIES = ['noto-sans', 'noto-sans-arabic', 'noto-sans-thai', 'noto-sans-devanagari', 'noto-sans-bengali'];
const WEIGHTS = ['400Regular', '600SemiBold', '700Bold'];
const TEMPLATES = path.join(import.meta.dirname, '../../src/letters/templates');

const require = createRequire(import.meta.url);
const fontPaths = (): string[] =>
  FAMILIES.flatMap((family) => {
    const folder = path.dirname(require.resolve(`@expo-google-fonts/${family}/package.json`));
    return WEIGHTS.map((weight) => path.join(folder, weight));
  });

/** By Typst. It reads the templates and these fonts, and nothing else of the machine; data comes in as data. */
export class TypstTypesetter extends Typesetter {
  private compiler: NodeCompiler | undefined;

  override pdf({ template, data, madeAt }: Sheet): Buffer {
    this.compiler ??= NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontPaths: fontPaths() }] });
    const compiler = this.compiler;
    const compiled = compiler.compile({
      mainFilePath: path.join(TEMPLATES, `${template}.typ`),
      inputs: { document: JSON.stringify(data) },
    });
    const document = compiled.result;
    if (!document) {
      const problem = compiled.takeDiagnostics();
      throw new Error(
        `the ${template} could not be set: ${problem ? JSON.stringify(problem.shortDiagnostics) : 'no reason given'}`,
      );
    }
    const pdf = compiler.pdf(document, { creationTimestamp: Math.floor(madeAt.getTime() / 1000) });
    // What was compiled for one letter must not be kept for the next hundred thousand.
    compiler.evictCache(10);
    return pdf;
  }
}
