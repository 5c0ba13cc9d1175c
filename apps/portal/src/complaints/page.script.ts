import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';

const FOLDER = new URL('../../dist/browser/', import.meta.url);

/** Our one script, as built: the pages work without it, and it without anybody else. */
@Injectable()
export class PageScript {
  readonly text: string | undefined;
  readonly name: string | undefined;
  readonly integrity: string | undefined;

  constructor() {
    const name = filesIn(FOLDER).find((file) => /^page-[\w-]+\.js$/.test(file));
    if (name === undefined) return;
    const bytes = readFileSync(new URL(name, FOLDER));
    this.name = name;
    this.text = bytes.toString('utf8');
    this.integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  }
}

/** Where nothing was built, as in tests of the pages alone, there is no script. */
function filesIn(folder: URL): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
