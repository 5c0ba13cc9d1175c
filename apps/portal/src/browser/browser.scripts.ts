import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';

const FOLDER = new URL('../../dist/scripts/', import.meta.url);

/** A script of ours as it was built. */
export interface BrowserScript {
  /** Changes with what is in it. */
  readonly name: string;
  readonly text: string;
  readonly integrity: string;
}

/** What the pages of a complaint run: the pages work without it, and it without anybody else. */
export interface JourneyScripts {
  /** Stands in the page itself, and lets nothing be sent before `page` is there. */
  readonly hold: BrowserScript;
  readonly page: BrowserScript;
}

/** What the page that reads codes runs, and what keeps it for when there is no network. */
export interface ScanScripts {
  readonly scan: BrowserScript;
  readonly worker: BrowserScript;
}

@Injectable()
export class BrowserScripts {
  readonly journey: JourneyScripts | undefined;
  readonly scanning: ScanScripts | undefined;

  constructor() {
    const hold = built('hold');
    const page = built('page');
    this.journey = hold && page && { hold, page };
    const scan = built('scan');
    const worker = built('worker');
    this.scanning = scan && worker && { scan, worker };
  }

  named(name: string): BrowserScript | undefined {
    return [this.journey?.page, this.scanning?.scan].find((script) => script?.name === name);
  }
}

/** Where nothing was built, as in tests of the pages alone, there is no script. */
function built(kind: string): BrowserScript | undefined {
  const bytes = bytesOf(new URL(`${kind}.js`, FOLDER));
  if (bytes === undefined) return undefined;
  const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  const mark = createHash('sha256').update(bytes).digest('base64url').slice(0, 8);
  return { name: `${kind}-${mark}.js`, text: bytes.toString('utf8'), integrity };
}

function bytesOf(file: URL): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
